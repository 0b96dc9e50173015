package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.ledger.CallCounts;
import io.costpersuccess.ledger.CostBreakdown;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sums over all arms of all features of a report.
 *
 * @param tasks settled tasks
 * @param success those of them that succeeded
 * @param calls counts over the calls of their own work
 * @param cost what they cost
 */
public record Totals(long tasks, long success, CallCounts calls, CostBreakdown cost) {
  /** Checks that nothing is null. */
  public Totals {
    requireNonNull(calls, "calls");
    requireNonNull(cost, "cost");
  }

  /** The sums over these features. */
  static Totals of(List<FeatureEconomics> features) {
    List<ArmEconomics> arms = features.stream().flatMap(f -> f.arms().stream()).toList();
    return new Totals(
        arms.stream().mapToLong(ArmEconomics::tasks).sum(),
        arms.stream().mapToLong(arm -> arm.totals().outcomes().success()).sum(),
        each(arms, arm -> arm.totals().counts()).reduce(CallCounts.ZERO, CallCounts::plus),
        each(arms, arm -> arm.totals().cost()).reduce(CostBreakdown.ZERO, CostBreakdown::plus));
  }

  private static <T> Stream<T> each(List<ArmEconomics> arms, Function<ArmEconomics, T> part) {
    return arms.stream().map(part);
  }
}
