package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.Obstacle;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why two arms are not compared, and what would help. */
final class ObstacleSentence {
  private ObstacleSentence() {}

  static String of(Comparison comparison) {
    Obstacle obstacle = comparison.obstacle();
    return obstacle == null
        ? ""
        : comparison.cheaper().arm()
            + " and "
            + comparison.dearer().arm()
            + " are not compared: "
            + reason(obstacle, comparison);
  }

  private static String reason(Obstacle obstacle, Comparison comparison) {
    return switch (obstacle) {
      case COST_UNKNOWN ->
          "no call of " + names(comparison, arm -> !arm.isCostKnown()) + " has a known cost.";
      case UNEVEN_SAMPLE ->
          "the tasks of "
              + names(comparison, ArmEconomics::isUneven)
              + " were recorded with different probabilities.";
      case PATHS_OF_ONE_POLICY ->
          "what a cache answers are the questions that come again, and it stands before the models."
              + " To compare with and without it, give each a variant.";
      case NO_COMMON_TIME ->
          "they hardly ran on the same days, so what else changed may be the difference. It takes"
              + " tasks of both from the same days.";
      case NO_LABELS ->
          "nobody says how a task ended. It takes labels for "
              + ArmEconomics.ENOUGH_TASKS
              + " tasks of each, or on_silence in the configuration if silence means something.";
      case LABELS_ON_ONE_SIDE ->
          "only tasks of "
              + names(comparison, arm -> arm.totals().outcomes().labelled() > 0)
              + " have a label. It takes labels for "
              + ArmEconomics.ENOUGH_TASKS
              + " tasks of the other.";
      case ONE_OUTCOME_REPORTED ->
          "of "
              + names(comparison, ObstacleSentence::hasOneOutcome)
              + " only "
              + outcome(comparison)
              + " are reported, and nobody says how the other tasks ended. It takes labels of both"
              + " kinds, or on_silence in the configuration if silence means something.";
      case FEW_CLUSTERS ->
          "related tasks count together (cluster_keys), and of "
              + names(comparison, ArmEconomics::hasFewClusters)
              + " there are fewer than "
              + ArmEconomics.ENOUGH_CLUSTERS
              + " such clusters. It takes more of them, not more tasks of each.";
    };
  }

  private static String names(Comparison comparison, Predicate<ArmEconomics> which) {
    return Stream.of(comparison.cheaperArm(), comparison.dearerArm())
        .filter(which)
        .map(arm -> arm.key().arm())
        .collect(Collectors.joining(" and "));
  }

  private static boolean hasOneOutcome(ArmEconomics arm) {
    return arm.totals().outcomes().success() == 0 || arm.totals().outcomes().failure() == 0;
  }

  private static String outcome(Comparison comparison) {
    return comparison.cheaperArm().totals().outcomes().success()
                + comparison.dearerArm().totals().outcomes().success()
            == 0
        ? "failures"
        : "outcomes of one kind";
  }
}
