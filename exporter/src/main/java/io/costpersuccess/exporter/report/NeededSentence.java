package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.ledger.ModelName;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What it takes until a comparison is decided. */
final class NeededSentence {
  private NeededSentence() {}

  static String of(Comparison comparison) {
    if (comparison.awaitsPrices()) {
      return "it takes " + missingCosts(comparison) + ", not more tasks";
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

  /** What a person can do: give prices, or see to it that usage is reported. */
  private static String missingCosts(Comparison comparison) {
    CallCosts costs =
        comparison
            .cheaperArm()
            .totals()
            .callCosts()
            .plus(comparison.dearerArm().totals().callCosts());
    var missing = new StringJoiner(" and ");
    if (!costs.withoutPrice().isEmpty()) {
      missing.add("a price for " + models(costs.withoutPrice()));
    }
    if (!costs.withoutUsage().isEmpty()) {
      missing.add("the usage of " + models(costs.withoutUsage()));
    }
    return missing.toString();
  }

  private static String models(Map<ModelName, Long> calls) {
    return calls.entrySet().stream()
        .map(model -> model.getKey().displayName() + " (" + count(model.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String count(long calls) {
    return calls + (calls == 1 ? " call" : " calls");
  }

  private static String tasks(Comparison comparison) {
    return comparison.isByLabels() ? " labelled tasks" : " tasks";
  }
}
