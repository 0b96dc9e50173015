package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.PathTotals;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.exporter.report.Block.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The table of how the tasks of an arm went, where they did not all go one way. */
final class PathGrids {
  private static final Comparator<Map.Entry<String, PathTotals>> MOST_TASKS_FIRST =
      Comparator.comparing(
              (Map.Entry<String, PathTotals> path) -> path.getValue().tasks(),
              Comparator.reverseOrder())
          .thenComparing(Map.Entry::getKey);

  private PathGrids() {}

  /** Whether any arm has more than one path. */
  static boolean areTold(List<ArmEconomics> arms) {
    return arms.stream().anyMatch(PathGrids::hasPaths);
  }

  /** The paths of the arms that have more than one, of recorded tasks. */
  static Grid of(List<ArmEconomics> arms) {
    return new Grid(
        "How the tasks of an arm went",
        List.of("arm", "path", "tasks", "successes", "total cost"),
        2,
        arms.stream().filter(PathGrids::hasPaths).flatMap(arm -> rows(arm).stream()).toList());
  }

  private static boolean hasPaths(ArmEconomics arm) {
    return arm.totals().paths().size() > 1;
  }

  private static List<List<String>> rows(ArmEconomics arm) {
    return arm.totals().paths().entrySet().stream()
        .sorted(MOST_TASKS_FIRST)
        .map(path -> row(arm, path.getKey(), path.getValue()))
        .toList();
  }

  private static List<String> row(ArmEconomics arm, String path, PathTotals totals) {
    return List.of(
        arm.key().arm(),
        path,
        Long.toString(totals.tasks()),
        Long.toString(totals.successes()),
        Usd.amount(totals.costUsd()));
  }
}
