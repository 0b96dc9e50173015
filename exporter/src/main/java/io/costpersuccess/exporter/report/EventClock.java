package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import io.costpersuccess.task.WindowSettings;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of recorded telemetry, which stands at the latest time in it.
 *
 * @param window how long tasks stay open
 * @param latest the latest time in the telemetry
 */
record EventClock(WindowSettings window, Instant latest) {
  /** The task with the cause for which a live window would have closed it last, by this time. */
  SettledTask close(SettledTask task) {
    LedgerEntry entry = task.entry();
    var closed =
        new LedgerEntry(
            entry.task(),
            entry.group(),
            entry.judgement(),
            entry.counts(),
            entry.callCosts(),
            entry.cost(),
            entry.costRange(),
            entry.times(),
            cause(entry.times()),
            entry.isRunaway(),
            entry.weight());
    return new SettledTask(closed, task.calls());
  }

  private CloseCause cause(TimeSpan times) {
    if (reaches(Duration.between(times.last(), latest), window.idleTimeout())) {
      return CloseCause.IDLE;
    }
    return reaches(Duration.between(times.first(), times.last()), window.maxAge())
        ? CloseCause.MAX_AGE
        : CloseCause.END_OF_INPUT;
  }

  private static boolean reaches(Duration duration, Duration limit) {
    return duration.compareTo(limit) >= 0;
  }
}
