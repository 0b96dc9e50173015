package io.costpersuccess.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalogue that cannot be used, with everything that is wrong with it. */
public final class CatalogueException extends Exception {
  private final transient List<String> problems;

  CatalogueException(List<String> problems, @Nullable Throwable cause) {
    super(String.join(System.lineSeparator(), problems), cause);
    this.problems = List.copyOf(problems);
  }

  /** One line for each flaw: {@code file:line: found ..., expected ...}. */
  public List<String> problems() {
    return problems;
  }
}
