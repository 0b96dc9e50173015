package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.task.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report: from when to when, how much in all, by which prices, and what needs
 * attention.
 *
 * @param period from the first to the last fact about the tasks; null without a task
 * @param totals the sums over all features
 * @param pricesAsOf the date of the newest prices; null when nothing was priced
 * @param alerts the alerts that are on, those about arms first
 */
public record Head(
    @Nullable TimeSpan period, Totals totals, @Nullable LocalDate pricesAsOf, List<Alert> alerts) {
  /** Copies the list. */
  public Head {
    requireNonNull(totals, "totals");
    alerts = List.copyOf(alerts);
  }

  /** The sums over these features alone. */
  static Head of(List<FeatureEconomics> features) {
    return new Head(null, Totals.of(features), null, List.of());
  }
}
