package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.LedgerEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a report is asked for: those that began in a stretch of time. A task is in it as a
 * whole or not at all, so that its cost is never cut.
 *
 * @param from the earliest begin of a task; null for any
 * @param to the begin of a task is before this instant; null for any
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
  /** Every task. */
  public static final TimeRange ALL = new TimeRange(null, null);

  /** Whether the task began within it. */
  boolean contains(LedgerEntry task) {
    Instant begin = task.times().first();
    return (from == null || !begin.isBefore(from)) && (to == null || begin.isBefore(to));
  }

  /** Whether no task can begin within it. */
  public boolean isEmpty() {
    return from != null && to != null && !from.isBefore(to);
  }
}
