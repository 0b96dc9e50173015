package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * Which tasks of recorded telemetry are old enough to be compared: younger ones may still wait for
 * their labels.
 *
 * @param until tasks that began later are too young
 */
public record Maturity(Instant until) {
  /** Every task is old enough. */
  public static final Maturity ANY_AGE = new Maturity(Instant.MAX);

  /** Checks that nothing is null. */
  public Maturity {
    requireNonNull(until, "until");
  }

  /**
   * The tasks of at least this age, by the time of the telemetry.
   *
   * @param age 0 for any age
   * @param latest the latest time in the telemetry
   */
  static Maturity of(Duration age, Instant latest) {
    return age.isZero() ? ANY_AGE : new Maturity(latest.minus(age));
  }

  /** Not by its last fact, which may be the very label that it waited for. */
  boolean isReachedBy(LedgerEntry task) {
    return !task.times().first().isAfter(until);
  }
}
