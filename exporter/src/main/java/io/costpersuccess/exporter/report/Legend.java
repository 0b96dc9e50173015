package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the marks of a report mean. */
final class Legend {
  /** Stands beside the number of tasks of an arm that has too few. */
  static final String TOO_FEW = "too few";

  /** Stands beside intervals of related tasks that have too few clusters. */
  static final String FEW_CLUSTERS = "few clusters";

  /** Stands beside what rests on tasks that nothing was heard about. */
  static final String ASSUMED = "assumed";

  private Legend() {}

  static List<String> of(List<FeatureEconomics> features) {
    var lines = new ArrayList<String>();
    if (!features.isEmpty()) {
      lines.add("In brackets: 95% intervals. " + Shown.NOTHING + ": does not exist.");
    }
    if (features.stream().anyMatch(Legend::hasTooFew)) {
      lines.add(
          TOO_FEW
              + ": below "
              + ArmEconomics.ENOUGH_TASKS
              + " tasks, so do not decide by these figures.");
    }
    if (anyArm(features, ArmEconomics::hasFewClusters)) {
      lines.add(
          FEW_CLUSTERS
              + ": below "
              + ArmEconomics.ENOUGH_CLUSTERS
              + " clusters of related tasks, so that an interval says little and nothing is decided.");
    }
    if (anyArm(features, ArmEconomics::isUneven)) {
      lines.add(
          "Traces were sampled with different probabilities: ratios and intervals are weighted;"
              + " counts, amounts, turns and paths are those of recorded tasks.");
    }
    if (anyArm(features, ArmEconomics::isAssumed)) {
      lines.add(
          ASSUMED
              + ": tasks without a label count by the default of on_silence, which nobody stated;"
              + " see the bounds by labels.");
    }
    if (features.stream().anyMatch(Legend::hasUnpriced)) {
      lines.add("unpriced calls: of unknown cost, so that the arm costs more than is shown.");
    }
    return lines;
  }

  /** The number of tasks, with the mark when they are too few. */
  static String tasks(ArmEconomics arm) {
    return arm.tasks() + (hasTooFew(arm) ? " (" + TOO_FEW + ")" : "");
  }

  /** A figure, with the mark when it rests on an assumption. */
  static String assumed(ArmEconomics arm, String figure) {
    String marked = interval(arm, figure);
    return arm.isAssumed() && !figure.equals(Shown.NOTHING)
        ? marked + " (" + ASSUMED + ")"
        : marked;
  }

  /** A figure with an interval, with the mark when clusters are too few for it. */
  static String interval(ArmEconomics arm, String figure) {
    return arm.hasFewClusters() && figure.endsWith("]")
        ? figure + " (" + FEW_CLUSTERS + ")"
        : figure;
  }

  private static boolean anyArm(
      List<FeatureEconomics> features, Predicate<ArmEconomics> condition) {
    return features.stream().flatMap(one -> one.arms().stream()).anyMatch(condition);
  }

  private static boolean hasUnpriced(FeatureEconomics feature) {
    return feature.arms().stream().anyMatch(arm -> arm.totals().counts().unpriced() > 0);
  }

  private static boolean hasTooFew(FeatureEconomics feature) {
    return feature.arms().stream().anyMatch(Legend::hasTooFew);
  }

  private static boolean hasTooFew(ArmEconomics arm) {
    return arm.tasks() < ArmEconomics.ENOUGH_TASKS;
  }
}
