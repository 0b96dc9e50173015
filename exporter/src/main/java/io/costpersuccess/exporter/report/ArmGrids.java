package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.TurnsRow;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.exporter.report.Block.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a feature: its arms side by side, and what more turns cost. */
final class ArmGrids {
  /** One line of the table of arms. */
  private record Figure(String name, Function<ArmEconomics, String> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              "cost per success", arm -> Legend.assumed(arm, Shown.amount(arm.costPerSuccess()))),
          new Figure("tasks", Legend::tasks),
          new Figure("successes", arm -> Long.toString(arm.totals().outcomes().success())),
          new Figure("escalated", arm -> Long.toString(arm.totals().outcomes().escalated())),
          new Figure("model cost", arm -> known(arm, Usd.amount(arm.totals().cost().model()))),
          new Figure("of it retried", arm -> Usd.amount(arm.totals().cost().retry())),
          new Figure("of it failed calls", arm -> Usd.amount(arm.totals().cost().failedCall())),
          new Figure("evaluation", arm -> Usd.amount(arm.totals().cost().evaluation())),
          new Figure("labour", arm -> Usd.amount(arm.totals().cost().labour())),
          new Figure("infrastructure", arm -> Usd.amount(arm.totals().cost().infrastructure())),
          new Figure("total cost", arm -> known(arm, Usd.amount(arm.totals().cost().total()))),
          new Figure("cost per task", arm -> known(arm, Usd.estimate(arm.costPerTask()))),
          new Figure("cost per call", arm -> known(arm, Usd.estimate(arm.costPerCall()))),
          new Figure(
              "cost per 1M tokens", arm -> known(arm, Usd.estimate(arm.costPerMillionTokens()))),
          new Figure(
              "model cost per success",
              arm -> Legend.assumed(arm, Shown.amount(arm.modelCostPerSuccess()))),
          new Figure("success rate", arm -> Legend.assumed(arm, Shown.share(arm.successRate()))),
          new Figure(
              "escalation rate", arm -> Legend.interval(arm, Shown.share(arm.escalationRate()))),
          new Figure("label coverage", arm -> Shown.share(arm.labelCoverage())),
          new Figure("cost per success by labels", arm -> Shown.range(arm.costPerSuccessBounds())),
          new Figure("retry multiplier", arm -> Shown.multiple(arm.multipliers().retry())),
          new Figure("cache multiplier", arm -> Shown.multiple(arm.multipliers().cache())),
          new Figure("batch multiplier", arm -> Shown.multiple(arm.multipliers().batch())),
          new Figure("reasoning multiplier", arm -> Shown.multiple(arm.multipliers().reasoning())),
          new Figure("unpriced calls", arm -> Long.toString(arm.totals().counts().unpriced())));

  private ArmGrids() {}

  /** Every figure of every arm; a column for each arm. */
  static Grid figures(List<ArmEconomics> arms) {
    var columns = new ArrayList<String>(List.of("arm"));
    arms.forEach(arm -> columns.add(arm.key().arm()));
    return new Grid(
        "Unit economics by arm",
        columns,
        1,
        FIGURES.stream().map(figure -> row(figure, arms)).toList());
  }

  /** Success and cost by number of turns, with the multiple of the first line's model cost. */
  static Grid turns(List<ArmEconomics> arms) {
    return new Grid(
        "What more turns cost",
        List.of(
            "arm",
            "turns",
            "tasks",
            "success rate",
            "model per task",
            "multiple",
            "total per task"),
        1,
        arms.stream().flatMap(arm -> turns(arm).stream()).toList());
  }

  /** While calls have no known cost, what is known is the least. */
  private static String known(ArmEconomics arm, String amount) {
    return arm.isCostComplete() || !arm.isCostKnown() ? amount : Shown.atLeast(amount);
  }

  private static List<String> row(Figure figure, List<ArmEconomics> arms) {
    var cells = new ArrayList<String>(List.of(figure.name));
    arms.forEach(arm -> cells.add(figure.of.apply(arm)));
    return cells;
  }

  private static List<List<String>> turns(ArmEconomics arm) {
    List<TurnsRow> rows = arm.byTurns();
    Double first = rows.isEmpty() ? null : rows.get(0).modelCostPerTaskUsd();
    return rows.stream()
        .map(
            row ->
                List.of(
                    arm.key().arm(),
                    row.turns(),
                    Long.toString(row.tasks()),
                    Shown.share(row.successRate()),
                    Usd.estimate(row.modelCostPerTaskUsd()),
                    Shown.multiple(multiple(row.modelCostPerTaskUsd(), first)),
                    Usd.estimate(row.costPerTaskUsd())))
        .toList();
  }

  private static @Nullable Double multiple(@Nullable Double cost, @Nullable Double first) {
    return cost == null || first == null || first == 0 ? null : cost / first;
  }
}
