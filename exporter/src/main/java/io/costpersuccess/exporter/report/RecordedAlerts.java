package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Accounts;
import io.costpersuccess.economics.ArmAlert;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.economics.RollingAccounts;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.task.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The alerts that are on at the end of recorded telemetry, by the rules of a running process.
 *
 * @param settings thresholds, horizon and maturity
 * @param end the latest time in the telemetry, which stands for now
 */
record RecordedAlerts(EconomicsSettings settings, Instant end) {
  private static final Comparator<LedgerEntry> BY_END =
      Comparator.comparing(entry -> entry.times().last());

  /**
   * The alerts about these tasks and prices.
   *
   * @param asOf the date of the prices
   */
  List<Alert> of(List<LedgerEntry> entries, LocalDate asOf) {
    var alerts = new ArrayList<>(Alert.of(arms(entries)));
    Duration age = Alert.age(asOf, end);
    if (!entries.isEmpty() && age.compareTo(settings.alerts().catalogueAge()) >= 0) {
      alerts.add(Alert.stale(asOf, age));
    }
    return alerts;
  }

  /** A task counts in the period of its last fact, after which it would have been settled. */
  private List<ArmAlert> arms(List<LedgerEntry> entries) {
    var pattern = new Accounts(Integer.MAX_VALUE, settings.strata());
    var rolling = new RollingAccounts(settings.horizon(), settings.labelMaturity(), pattern);
    for (LedgerEntry entry : entries.stream().sorted(BY_END).toList()) {
      TimeSpan times = entry.times();
      rolling.book(entry.task(), new Change(null, entry, 0), EpochNanos.of(times.last()));
    }
    return ArmAlert.of(rolling.totals(EpochNanos.of(end)), settings.alerts());
  }
}
