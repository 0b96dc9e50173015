package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of the table of arms. */
final class ArmColumns {
  static final List<CsvColumn<ArmEconomics>> ALL = all();

  private ArmColumns() {}

  private static List<CsvColumn<ArmEconomics>> all() {
    var columns = new ArrayList<CsvColumn<ArmEconomics>>();
    columns.addAll(counts());
    columns.addAll(costs());
    columns.addAll(estimate("cost_per_success_usd", ArmEconomics::costPerSuccess));
    columns.addAll(estimate("model_cost_per_success_usd", ArmEconomics::modelCostPerSuccess));
    columns.addAll(estimate("success_rate", ArmEconomics::successRate));
    columns.addAll(estimate("escalation_rate", ArmEconomics::escalationRate));
    columns.addAll(rest());
    return List.copyOf(columns);
  }

  private static List<CsvColumn<ArmEconomics>> counts() {
    return List.of(
        CsvColumn.text("feature_tag", arm -> arm.key().featureTag()),
        CsvColumn.text("arm", arm -> arm.key().arm()),
        CsvColumn.word("tasks", ArmEconomics::tasks),
        CsvColumn.word("success", arm -> arm.totals().outcomes().success()),
        CsvColumn.word("failure", arm -> arm.totals().outcomes().failure()),
        CsvColumn.word("unknown", arm -> arm.totals().outcomes().unknown()),
        CsvColumn.word("escalated", arm -> arm.totals().outcomes().escalated()),
        CsvColumn.word("calls", arm -> arm.totals().counts().calls()),
        CsvColumn.word("calls_unpriced", ArmEconomics::unpricedCalls),
        CsvColumn.word("failed_calls", arm -> arm.totals().counts().failed()),
        CsvColumn.word("tokens", arm -> arm.totals().counts().tokens()));
  }

  private static List<CsvColumn<ArmEconomics>> costs() {
    return List.of(
        CsvColumn.exact("model_cost_usd", arm -> arm.totals().cost().model()),
        CsvColumn.exact("retry_cost_usd", arm -> arm.totals().cost().retry()),
        CsvColumn.exact("failed_call_cost_usd", arm -> arm.totals().cost().failedCall()),
        CsvColumn.exact("evaluation_cost_usd", arm -> arm.totals().cost().evaluation()),
        CsvColumn.exact("labour_cost_usd", arm -> arm.totals().cost().labour()),
        CsvColumn.exact("infrastructure_cost_usd", arm -> arm.totals().cost().infrastructure()),
        CsvColumn.exact("total_cost_usd", arm -> arm.totals().cost().total()),
        CsvColumn.number("cost_per_task_usd", ArmEconomics::costPerTask),
        CsvColumn.number("cost_per_call_usd", ArmEconomics::costPerCall),
        CsvColumn.number("cost_per_million_tokens_usd", ArmEconomics::costPerMillionTokens));
  }

  private static List<CsvColumn<ArmEconomics>> estimate(
      String name, Function<ArmEconomics, Estimate> estimate) {
    return List.of(
        CsvColumn.number(name, arm -> estimate.apply(arm).estimate()),
        CsvColumn.number(name + "_low", arm -> estimate.apply(arm).low()),
        CsvColumn.number(name + "_high", arm -> estimate.apply(arm).high()));
  }

  private static List<CsvColumn<ArmEconomics>> rest() {
    return List.of(
        CsvColumn.word("enough_data", ArmEconomics::hasEnoughData),
        CsvColumn.number("label_coverage", ArmEconomics::labelCoverage),
        CsvColumn.number(
            "cost_per_success_bounds_usd_low", arm -> arm.costPerSuccessBounds().low()),
        CsvColumn.number(
            "cost_per_success_bounds_usd_high", arm -> arm.costPerSuccessBounds().high()),
        CsvColumn.number("retry_multiplier", arm -> arm.multipliers().retry()),
        CsvColumn.number("cache_multiplier", arm -> arm.multipliers().cache()),
        CsvColumn.number("batch_multiplier", arm -> arm.multipliers().batch()),
        CsvColumn.number("reasoning_multiplier", arm -> arm.multipliers().reasoning()),
        CsvColumn.word("estimation", arm -> arm.totals().population().estimation().wireName()),
        CsvColumn.word("assumed", ArmEconomics::isAssumed),
        CsvColumn.word("clusters", arm -> arm.isClustered() ? arm.clusters() : ""),
        CsvColumn.exact("unknown_cost_usd_high", ArmEconomics::unknownUsdAtMost));
  }
}
