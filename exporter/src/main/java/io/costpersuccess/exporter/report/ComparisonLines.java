package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.NonInferiority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a feature's arms, one sentence each. */
final class ComparisonLines {
  private static final int PERCENT = 100;

  /** How likely a look at so many tasks shows it. */
  private static final double POWER = 0.80;

  private ComparisonLines() {}

  static List<String> of(FeatureEconomics feature) {
    int arms = feature.arms().size();
    if (arms == 1) {
      return List.of(alone(feature.arms().get(0)));
    }
    return arms > FeatureEconomics.MOST_COMPARED && feature.comparisons().isEmpty()
        ? List.of(
            "Not compared: found "
                + arms
                + " arms, expected at most "
                + FeatureEconomics.MOST_COMPARED
                + ".")
        : feature.comparisons().stream().map(ComparisonLines::sentence).toList();
  }

  /** How many tasks are in the figures of their arms but not in what is compared. */
  static String immature(long tasks) {
    return "Too young to be compared, as their labels may still come: "
        + tasks
        + (tasks == 1 ? " task, which counts" : " tasks, which count")
        + " in the figures of the arms.";
  }

  /** With one arm the question is what a second one would take. */
  private static String alone(ArmEconomics arm) {
    return "Undecided: "
        + arm.key().arm()
        + " is the only arm. To show a cheaper one not inferior by "
        + Shown.decimal(NonInferiority.WIDEST_MARGIN * PERCENT, 1)
        + " points at one look takes "
        + tasksInEach(arm.compared().successRate().estimate())
        + ".";
  }

  private static String tasksInEach(@Nullable Double rate) {
    if (rate == null || rate == 0 || rate == 1) {
      return "more tasks than can be told yet";
    }
    double margin = NonInferiority.WIDEST_MARGIN;
    double alpha = 1 - ArmEconomics.CONFIDENCE;
    return "about " + NonInferiority.tasksPerArm(rate, margin, alpha, POWER) + " tasks in each";
  }

  private static String sentence(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    String cheaper = comparison.cheaper().arm();
    String dearer = comparison.dearer().arm();
    if (difference.deltaCost() == null) {
      return "Undecided between " + cheaper + " and " + dearer + ": nothing to compare yet.";
    }
    return switch (comparison.decision()) {
      case CHEAPER ->
          cheaper
              + " is the better buy: "
              + facts(comparison)
              + (comparison.isOverProvisioned() ? "; " + dearer + " is over-provisioned." : ".");
      case DEARER -> dearer + " is the better buy: " + facts(comparison) + ".";
      case UNDECIDED ->
          "Undecided between "
              + cheaper
              + " and "
              + dearer
              + ": "
              + facts(comparison)
              + "; "
              + needed(comparison.awaitsPrices(), comparison.tasksNeeded())
              + ".";
    };
  }

  private static String facts(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    return comparison.dearer().arm()
        + " costs "
        + more(comparison)
        + " more per task and succeeds "
        + points(difference.deltaSuccess())
        + ", which at "
        + Usd.exact(comparison.labourPerFailureUsd())
        + " per failure is worth "
        + Shown.amount(difference.netBenefit())
        + " per task"
        + within(comparison)
        + unpriced(comparison);
  }

  private static String more(Comparison comparison) {
    Double deltaCost = comparison.difference().deltaCost();
    return deltaCost == null
        ? Shown.NOTHING
        : UnpricedLines.bound(comparison.unpriced(), deltaCost) + Usd.estimate(deltaCost);
  }

  private static String unpriced(Comparison comparison) {
    return UnpricedLines.counts(
        comparison.unpriced(),
        " of " + comparison.cheaper().arm(),
        " of " + comparison.dearer().arm());
  }

  private static String within(Comparison comparison) {
    ArmDifference difference = comparison.difference();
    return comparison.isStratified()
        ? " (" + difference.tasks() + " tasks within " + difference.strata() + " strata)"
        : "";
  }

  /** How much more often, such as 8.0 points less often. */
  static String points(@Nullable Double difference) {
    if (difference == null) {
      return "not known how much more often";
    }
    return difference == 0
        ? "as often"
        : Shown.decimal(Math.abs(difference) * PERCENT, 1)
            + " points "
            + (difference > 0 ? "more often" : "less often");
  }

  /** What it takes until something is decided. */
  static String needed(boolean awaitsPrices, @Nullable Long tasks) {
    if (awaitsPrices) {
      return "it takes prices for those calls, not more tasks";
    }
    return tasks == null
        ? "how many more tasks it takes cannot be told yet"
        : "it takes about " + tasks + " more tasks if these figures stay";
  }
}
