package io.costpersuccess.economics;

import org.jspecify.annotations.Nullable;

/**
 * The tasks that took the same number of turns.
 *
 * @param turns the number, or {@code 10+}
 * @param tasks how many recorded tasks
 * @param successRate share of those that succeeded
 * @param costPerTaskUsd what one of them cost; null when no call of the arm could be priced
 * @param modelCostPerTaskUsd the part of it that model calls cost; null as well
 */
public record TurnsRow(
    String turns,
    long tasks,
    @Nullable Double successRate,
    @Nullable Double costPerTaskUsd,
    @Nullable Double modelCostPerTaskUsd) {
  /**
   * @param sums the sums over its tasks that stand for the arm: weighted or as recorded
   */
  static TurnsRow of(int turns, long tasks, TaskSums sums, boolean isCostKnown) {
    return new TurnsRow(
        TurnTotals.label(turns),
        tasks,
        ArmEconomics.ratio(sums.successes(), sums.tasks()),
        isCostKnown ? ArmEconomics.ratio(sums.cost(), sums.tasks()) : null,
        isCostKnown ? ArmEconomics.ratio(sums.modelCost(), sums.tasks()) : null);
  }
}
