package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.PopulationTotals;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.ledger.Estimation;
import java.util.List;

/** What the recorded tasks of sampled traces stand for, one sentence for each such arm. */
final class EstimationLines {
  private EstimationLines() {}

  /** None when no trace tells that it was sampled. */
  static List<String> of(FeatureEconomics feature) {
    return feature.arms().stream()
        .filter(arm -> arm.totals().population().estimation() == Estimation.EXTRAPOLATED)
        .map(EstimationLines::sentence)
        .toList();
  }

  private static String sentence(ArmEconomics arm) {
    PopulationTotals population = arm.totals().population();
    return "Extrapolated: the "
        + arm.tasks()
        + " recorded tasks of "
        + arm.key().arm()
        + " stand for about "
        + Shown.decimal(population.tasks().doubleValue(), 0)
        + ", which cost about "
        + Usd.estimate(population.cost().x().doubleValue())
        + (arm.isComparable()
            ? "."
            : "; cost per success and rates are weighted, and not compared with those of other arms,"
                + " since the traces were sampled with different probabilities.");
  }
}
