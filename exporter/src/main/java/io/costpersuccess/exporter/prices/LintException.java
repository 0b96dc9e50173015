package io.costpersuccess.exporter.prices;

import java.util.List;

/** Prices that are not good enough to be used, with a line for each reason. */
public final class LintException extends Exception {
  private final transient List<String> problems;

  LintException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: where, what was found, what is expected. */
  public List<String> problems() {
    return problems;
  }
}
