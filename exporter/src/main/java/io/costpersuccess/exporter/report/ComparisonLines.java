package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.OddTask;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.BetterBuy;
import io.costpersuccess.statistics.NonInferiority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a feature's arms, one sentence or a few for each. */
final class ComparisonLines {

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
        : feature.comparisons().stream().map(ComparisonSentence::of).toList();
  }

  /** A task on which the cost of its arm hangs. */
  static String odd(OddTask odd) {
    return "One task is "
        + Shown.share(odd.share())
        + " of the cost of "
        + odd.arm().arm()
        + ": "
        + odd.task()
        + ", at "
        + Usd.amount(odd.costUsd())
        + ".";
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
        + " is the only arm. To show that a cheaper one succeeds as often, give or take "
        + Shown.points(BetterBuy.MARGIN)
        + ", takes "
        + tasksInEach(arm.compared().successRate().estimate())
        + ".";
  }

  private static String tasksInEach(@Nullable Double rate) {
    if (rate == null || rate == 0 || rate == 1) {
      return "more tasks than can be told yet";
    }
    double alpha = 1 - ArmEconomics.CONFIDENCE;
    return "about "
        + NonInferiority.tasksPerArm(rate, BetterBuy.MARGIN, alpha, POWER)
        + " tasks in each at one look";
  }
}
