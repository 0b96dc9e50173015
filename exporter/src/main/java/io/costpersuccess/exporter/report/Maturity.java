package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.LabelLag;
import io.costpersuccess.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of recorded telemetry are old enough to be compared: younger ones may still wait for
 * their labels.
 *
 * @param until tasks that began later are too young
 * @param untilByFeature the same for single features, by feature tag
 */
public record Maturity(Instant until, Map<String, Instant> untilByFeature) {
  /** Every task is old enough. */
  public static final Maturity ANY_AGE = new Maturity(Instant.MAX, Map.of());

  /** Checks that nothing is null. */
  public Maturity {
    requireNonNull(until, "until");
    untilByFeature = Map.copyOf(untilByFeature);
  }

  /**
   * The tasks of at least this age, by the time of the telemetry.
   *
   * @param age 0 for any age; null for as long as labels took so far
   * @param latest the latest time in the telemetry
   */
  static Maturity of(@Nullable Duration age, Instant latest, List<LedgerEntry> entries) {
    if (age == null) {
      return new Maturity(Instant.MAX, observed(latest, entries));
    }
    return age.isZero() ? ANY_AGE : new Maturity(latest.minus(age), Map.of());
  }

  private static Map<String, Instant> observed(Instant latest, List<LedgerEntry> entries) {
    var byFeature = new HashMap<String, Instant>();
    LabelLag.byFeature(latest, entries)
        .forEach((feature, lag) -> byFeature.put(feature, latest.minus(lag)));
    return byFeature;
  }

  /** Not by its last fact, which may be the very label that it waited for. */
  boolean isReachedBy(LedgerEntry task) {
    Instant last = untilByFeature.getOrDefault(task.group().featureTag(), until);
    return !task.times().first().isAfter(last);
  }
}
