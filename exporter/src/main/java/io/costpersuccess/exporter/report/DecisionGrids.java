package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.Advice.Option;
import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.exporter.report.Block.Grid;
import java.util.List;
import java.util.stream.Stream;

/** The tables of migrations and advice. */
final class DecisionGrids {
  private DecisionGrids() {}

  static Grid migrations(List<Migration> migrations) {
    return new Grid(
        "Each feature before and after",
        List.of("feature", "side", "tasks", "success rate", "cost per task", "cost per success"),
        2,
        migrations.stream().flatMap(DecisionGrids::rows).toList());
  }

  static Grid advice(List<Advice> advice) {
    return new Grid(
        "The arms of each feature, the best choice first",
        List.of(
            "feature",
            "arm",
            "affordable",
            "tasks",
            "success rate",
            "expected",
            "best in",
            "cost per task"),
        3,
        advice.stream()
            .flatMap(one -> one.options().stream().map(option -> row(one, option)))
            .toList());
  }

  private static Stream<List<String>> rows(Migration migration) {
    return Stream.of(row(migration.before()), row(migration.after()));
  }

  private static List<String> row(ArmEconomics side) {
    return List.of(
        side.key().featureTag(),
        side.key().arm(),
        Legend.tasks(side),
        Shown.share(side.successRate()),
        Usd.estimate(side.costPerTask()),
        Shown.amount(side.costPerSuccess()));
  }

  private static List<String> row(Advice advice, Option option) {
    return List.of(
        advice.featureTag(),
        option.arm().key().arm(),
        option.isEligible() ? "yes" : "no",
        Legend.tasks(option.evidence()),
        Shown.share(option.evidence().successRate()),
        Shown.share(option.expectedSuccess()),
        Shown.share(option.chanceOfBest()),
        Usd.estimate(option.arm().costPerTask()));
  }
}
