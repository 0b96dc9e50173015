package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;

/** What it takes until a comparison is decided. */
final class NeededSentence {
  private NeededSentence() {}

  static String of(Comparison comparison) {
    if (comparison.awaitsPrices()) {
      return "it takes the cost of the unpriced calls, not more tasks"
          + UnpricedLines.counts(
              comparison.unpriced(),
              " of " + comparison.cheaper().arm(),
              " of " + comparison.dearer().arm());
    }
    long missing = comparison.missingTasks();
    if (missing > 0) {
      return "it takes "
          + ArmEconomics.ENOUGH_TASKS
          + tasks(comparison)
          + " of each, "
          + missing
          + " more";
    }
    Long needed = comparison.tasksNeeded();
    return needed == null
        ? "no difference that matters is likely to be found within a year"
        : "it takes about " + needed + " more" + tasks(comparison) + " if these figures stay";
  }

  private static String tasks(Comparison comparison) {
    return comparison.isByLabels() ? " labelled tasks" : " tasks";
  }
}
