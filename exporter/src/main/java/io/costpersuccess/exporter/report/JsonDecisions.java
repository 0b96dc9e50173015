package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.Advice.Option;
import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.economics.Obstacle;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.Estimate;
import java.io.IOException;
import java.util.Locale;

/** The JSON fields of migrations and advice. */
final class JsonDecisions {
  private JsonDecisions() {}

  static void write(Migrations migrations, JsonFields json) throws IOException {
    json.text("split_at", migrations.splitAt().toString());
    json.array("features", migrations.byFeature(), migration -> write(migration, json));
  }

  private static void write(Migration migration, JsonFields json) throws IOException {
    Comparison comparison = migration.comparison();
    ArmDifference difference = comparison.difference();
    boolean known = migration.isComparable();
    Obstacle obstacle = known ? comparison.obstacle() : null;
    json.text("feature_tag", migration.featureTag());
    json.object("before", () -> write(migration.before(), json));
    json.object("after", () -> write(migration.after(), json));
    json.number("delta_cost_usd", known ? comparison.beforeFailures().deltaCost() : null);
    json.number("delta_total_cost_usd", known ? difference.deltaCost() : null);
    json.number("delta_success", difference.deltaSuccess());
    json.number("labour_per_failure_usd", comparison.labourPerFailureUsd().doubleValue());
    json.usd("success_value_usd", comparison.policy().successValueUsd());
    json.object(
        "net_benefit_usd", () -> json.estimate(known ? comparison.netBenefit() : Estimate.NONE));
    json.object(
        "price_of_additional_success_usd",
        () -> json.estimate(known ? difference.priceOfSuccess() : Estimate.NONE));
    json.object("cost_per_success_ratio", () -> json.estimate(migration.costPerSuccessRatio()));
    json.text("verdict", migration.verdict().name().toLowerCase(Locale.ROOT));
    json.text("not_compared_because", obstacle == null ? null : obstacle.wireName());
    json.countOrNull("tasks_needed", known ? comparison.tasksNeeded() : null);
    json.flag("awaits_prices", known && comparison.awaitsPrices());
    json.text("sentence", MigrationLines.sentence(migration));
  }

  private static void write(ArmEconomics side, JsonFields json) throws IOException {
    json.count("tasks", side.tasks());
    json.count("calls_unpriced", side.unpricedCalls());
    json.count("labelled", side.totals().outcomes().labelled());
    json.flag("assumed", side.isAssumed());
    json.object("success_rate", () -> json.estimate(side.successRate()));
    json.number("model_cost_per_task_usd", side.modelCostPerTask());
    json.number("cost_per_task_usd", side.costPerTask());
    json.usd("total_cost_usd", side.totals().cost().total());
    json.object("cost_per_success_usd", () -> json.estimate(side.costPerSuccess()));
  }

  static void write(Advice advice, JsonFields json) throws IOException {
    json.text("feature_tag", advice.featureTag());
    json.usd("max_cost_usd", advice.maxCostUsd());
    json.count("seed", advice.seed());
    json.text("pick", advice.pick());
    json.array("arms", advice.options(), option -> write(option, json));
  }

  private static void write(Option option, JsonFields json) throws IOException {
    json.text("arm", option.arm().key().arm());
    json.flag("eligible", option.isEligible());
    json.count("tasks", option.evidence().tasks());
    json.count("success", option.evidence().totals().outcomes().success());
    json.object("success_rate", () -> json.estimate(option.evidence().successRate()));
    json.number("expected_success", option.expectedSuccess());
    json.number("chance_of_best", option.chanceOfBest());
    json.number("model_cost_per_task_usd", option.arm().modelCostPerTask());
    json.number("cost_per_task_usd", option.arm().costPerTask());
    json.flag("enough_data", option.evidence().hasEnoughData());
  }
}
