package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

/**
 * What the figures of a report rest on, and what is not in them.
 *
 * @param spans spans of any kind that were seen, each trace id and span id counted once
 * @param calls the model calls among them
 * @param tasks settled tasks; each has at least one call
 * @param tasksOutside settled tasks that the report was not asked for, as they began outside of its
 *     range
 * @param tasksLabelled tasks of which the verdict does not rest on silence
 * @param signals facts about outcomes
 */
public record Coverage(
    long spans,
    CallCoverage calls,
    long tasks,
    long tasksOutside,
    long tasksLabelled,
    SignalCoverage signals) {

  /** Nothing was seen, or nobody counted. */
  public static final Coverage NONE =
      new Coverage(0, CallCoverage.NONE, 0, 0, 0, SignalCoverage.NONE);

  /** Checks that nothing is null. */
  public Coverage {
    requireNonNull(calls, "calls");
    requireNonNull(signals, "signals");
  }
}
