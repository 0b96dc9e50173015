package io.costpersuccess.task;

import java.util.Locale;

/** Why a task was settled. */
public enum CloseCause {
  /** Nothing was learned about it for the idle timeout. */
  IDLE,
  /** It was open for the longest time allowed. */
  MAX_AGE,
  /**
   * There was no room for it. What was learned so far may be a part, so the task stays out of
   * success statistics.
   */
  CAPACITY,
  /** The host stopped. */
  SHUTDOWN,
  /** The recorded telemetry ended. */
  END_OF_INPUT;

  /** Name in reports and metrics, such as {@code idle}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
