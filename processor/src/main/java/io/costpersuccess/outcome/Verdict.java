package io.costpersuccess.outcome;

import java.util.Locale;

/** How a task ended. */
public enum Verdict {
  /** The task reached its end. */
  SUCCESS,
  /** The task did not reach its end. */
  FAILURE,
  /** Nothing tells how the task ended. */
  UNKNOWN;

  /** Name in reports, metrics and configuration, such as {@code success}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
