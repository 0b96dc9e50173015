package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.CostMultipliers;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.Obstacle;
import io.costpersuccess.economics.OddTask;
import io.costpersuccess.economics.OutcomeCounts;
import io.costpersuccess.economics.PopulationTotals;
import io.costpersuccess.economics.TurnsRow;
import io.costpersuccess.economics.UnpricedCalls;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.Estimate;
import java.io.IOException;
import java.util.Locale;

/** The JSON fields of features, arms and comparisons. */
final class JsonEconomics {
  private JsonEconomics() {}

  static void write(FeatureEconomics feature, JsonFields json) throws IOException {
    json.text("feature_tag", feature.featureTag());
    json.array("arms", feature.arms(), arm -> write(arm, json));
    json.array("comparisons", feature.comparisons(), comparison -> write(comparison, json));
    if (!feature.oddTasks().isEmpty()) {
      json.array("odd_tasks", feature.oddTasks(), odd -> write(odd, json));
    }
    if (feature.immatureTasks() > 0) {
      json.count("immature_tasks", feature.immatureTasks());
    }
  }

  private static void write(ArmEconomics arm, JsonFields json) throws IOException {
    json.text("arm", arm.key().arm());
    writeCounts(arm, json);
    writeCosts(arm.totals().cost(), json);
    json.number("cost_per_task_usd", arm.costPerTask());
    json.number("cost_per_call_usd", arm.costPerCall());
    json.number("cost_per_million_tokens_usd", arm.costPerMillionTokens());
    write(arm.multipliers(), json);
    writeSuccess("cost_per_success_usd", arm.costPerSuccess(), arm, json);
    writeSuccess("model_cost_per_success_usd", arm.modelCostPerSuccess(), arm, json);
    json.object(
        "success_rate",
        () -> {
          json.estimate(arm.successRate());
          json.flag("assumed", arm.isAssumed());
        });
    json.object("escalation_rate", () -> json.estimate(arm.escalationRate()));
    json.number("label_coverage", arm.labelCoverage());
    writePopulation(arm.totals().population(), json);
    writeBounds(arm.costPerSuccessBounds(), json);
    json.array("by_turns", arm.byTurns(), row -> write(row, json));
    JsonArmDetails.write(arm, json);
  }

  private static void writeCounts(ArmEconomics arm, JsonFields json) throws IOException {
    OutcomeCounts outcomes = arm.totals().outcomes();
    json.count("tasks", arm.tasks());
    json.count("success", outcomes.success());
    json.count("failure", outcomes.failure());
    json.count("unknown", outcomes.unknown());
    json.count("escalated", outcomes.escalated());
    json.count("calls", arm.totals().counts().calls());
    json.count("calls_unpriced", arm.unpricedCalls());
    json.count("failed_calls", arm.totals().counts().failed());
    json.count("tokens", arm.totals().counts().tokens());
  }

  private static void writeCosts(CostBreakdown cost, JsonFields json) throws IOException {
    json.usd("model_cost_usd", cost.model());
    json.usd("retry_cost_usd", cost.retry());
    json.usd("failed_call_cost_usd", cost.failedCall());
    json.usd("evaluation_cost_usd", cost.evaluation());
    json.usd("labour_cost_usd", cost.labour());
    json.usd("total_cost_usd", cost.total());
  }

  private static void write(CostMultipliers multipliers, JsonFields json) throws IOException {
    json.number("retry_multiplier", multipliers.retry());
    json.number("cache_multiplier", multipliers.cache());
    json.number("batch_multiplier", multipliers.batch());
    json.number("reasoning_multiplier", multipliers.reasoning());
  }

  private static void writePopulation(PopulationTotals population, JsonFields json)
      throws IOException {
    json.text("estimation", population.estimation().wireName());
    if (population.estimation() == Estimation.UNKNOWN) {
      json.text("population", null);
      return;
    }
    json.object(
        "population",
        () -> {
          json.number("tasks", population.tasks().doubleValue());
          json.number("success", population.successes().doubleValue());
          json.usd("model_cost_usd", population.modelCost().x());
          json.usd("total_cost_usd", population.cost().x());
        });
  }

  private static void writeSuccess(String key, Estimate cost, ArmEconomics arm, JsonFields json)
      throws IOException {
    json.object(
        key,
        () -> {
          json.estimate(cost);
          json.flag("enough_data", arm.hasEnoughData());
          json.flag("assumed", arm.isAssumed());
        });
  }

  private static void writeBounds(Estimate bounds, JsonFields json) throws IOException {
    json.object(
        "cost_per_success_bounds_usd",
        () -> {
          json.number("low", bounds.low());
          json.number("high", bounds.high());
        });
  }

  private static void write(TurnsRow row, JsonFields json) throws IOException {
    json.text("turns", row.turns());
    json.count("tasks", row.tasks());
    json.number("success_rate", row.successRate());
    json.number("cost_per_task_usd", row.costPerTaskUsd());
  }

  private static void write(Comparison comparison, JsonFields json) throws IOException {
    ArmDifference difference = comparison.difference();
    ArmDifference beforeFailures = comparison.beforeFailures();
    double labour = comparison.labourPerFailureUsd().doubleValue();
    json.text("cheaper", comparison.cheaper().arm());
    json.text("dearer", comparison.dearer().arm());
    json.number("delta_cost_usd", beforeFailures.deltaCost());
    json.number("delta_total_cost_usd", difference.deltaCost());
    json.number("delta_success", difference.deltaSuccess());
    json.number("labour_per_failure_usd", labour);
    json.number("break_even_success_edge", beforeFailures.breakEvenEdge(labour));
    json.object("break_even_labour_usd", () -> json.estimate(beforeFailures.priceOfSuccess()));
    json.usd("success_value_usd", comparison.policy().successValueUsd());
    json.object("net_benefit_usd", () -> json.estimate(comparison.netBenefit()));
    json.object(
        "price_of_additional_success_usd", () -> json.estimate(difference.priceOfSuccess()));
    json.text("decision", comparison.decision().name().toLowerCase(Locale.ROOT));
    Obstacle obstacle = comparison.obstacle();
    json.text("not_compared_because", obstacle == null ? null : obstacle.wireName());
    json.text("compared_tasks", comparison.isByLabels() ? "labelled" : "all");
    json.flag("over_provisioned", comparison.isOverProvisioned());
    json.number("margin", comparison.buy().margin());
    json.countOrNull("tasks_needed", comparison.tasksNeeded());
    json.flag("awaits_prices", comparison.awaitsPrices());
    json.object("calls_unpriced", () -> write(comparison.unpriced(), json));
    json.object("unpaid_failures", () -> writeUnpaid(comparison, json));
    json.count("tasks_compared", difference.tasks());
    if (comparison.isStratified()) {
      json.count("strata", difference.strata());
    }
    json.text("sentence", ComparisonSentence.of(comparison));
  }

  private static void write(OddTask odd, JsonFields json) throws IOException {
    json.text("arm", odd.arm().arm());
    json.text("task", odd.task());
    json.usd("total_cost_usd", odd.costUsd());
    json.number("share", odd.share());
  }

  private static void writeUnpaid(Comparison comparison, JsonFields json) throws IOException {
    json.count("cheaper", comparison.cheaperArm().totals().unpaidFailures());
    json.count("dearer", comparison.dearerArm().totals().unpaidFailures());
    json.number("turning_cost_usd", comparison.turningCostOfUnpaidFailure());
  }

  private static void write(UnpricedCalls unpriced, JsonFields json) throws IOException {
    json.count("cheaper", unpriced.cheaper());
    json.count("dearer", unpriced.dearer());
  }
}
