package io.costpersuccess.exporter.cli;

import java.util.List;

/** A call, configuration or input that is wrong, with one line for each problem. */
final class WrongInputException extends Exception {
  private final transient List<String> problems;

  WrongInputException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: where, what was found, what is expected. */
  List<String> problems() {
    return problems;
  }
}
