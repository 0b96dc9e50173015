package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.statistics.ArmDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a feature's arms, one sentence each. */
final class ComparisonLines {
  private static final int PERCENT = 100;

  private ComparisonLines() {}

  static List<String> of(FeatureEconomics feature) {
    return feature.arms().size() > FeatureEconomics.MOST_COMPARED
        ? List.of(
            "Not compared: found "
                + feature.arms().size()
                + " arms, expected at most "
                + FeatureEconomics.MOST_COMPARED
                + ".")
        : feature.comparisons().stream().map(ComparisonLines::sentence).toList();
  }

  private static String sentence(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    String cheaper = comparison.cheaper().arm();
    String dearer = comparison.dearer().arm();
    return switch (difference.decision()) {
      case CHEAPER ->
          cheaper
              + " is the better buy: "
              + facts(comparison)
              + (difference.overProvisioned() ? "; " + dearer + " is over-provisioned." : ".");
      case DEARER -> dearer + " is the better buy: " + facts(comparison) + ".";
      case UNDECIDED ->
          "Undecided between "
              + cheaper
              + " and "
              + dearer
              + ": "
              + facts(comparison)
              + "; "
              + needed(difference.tasksNeeded())
              + ".";
    };
  }

  private static String facts(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    return comparison.dearer().arm()
        + " costs "
        + Usd.estimate(difference.deltaCost())
        + " more per task and succeeds "
        + points(difference.deltaSuccess())
        + ", which at "
        + Usd.exact(comparison.labourPerFailureUsd())
        + " per failure is worth "
        + Shown.amount(difference.netBenefit())
        + " per task"
        + within(comparison);
  }

  private static String within(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    return comparison.isStratified()
        ? " (" + difference.tasks() + " tasks within " + difference.strata() + " strata)"
        : "";
  }

  private static String points(@Nullable Double difference) {
    if (difference == null) {
      return "not known how much more often";
    }
    return difference == 0
        ? "as often"
        : Shown.decimal(Math.abs(difference) * PERCENT, 1)
            + " points "
            + (difference > 0 ? "more often" : "less often");
  }

  private static String needed(@Nullable Long tasks) {
    return tasks == null
        ? "how many more tasks it takes cannot be told yet"
        : "it takes about " + tasks + " more tasks if these figures stay";
  }
}
