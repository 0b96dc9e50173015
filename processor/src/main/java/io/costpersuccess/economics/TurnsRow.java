package io.costpersuccess.economics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that took the same number of turns.
 *
 * @param turns the number, or {@code 10+}
 * @param tasks how many tasks
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
  static TurnsRow of(int turns, TurnTotals totals, boolean isCostKnown) {
    return new TurnsRow(
        TurnTotals.label(turns),
        totals.tasks(),
        ArmEconomics.ratio(BigDecimal.valueOf(totals.successes()), totals.tasks()),
        isCostKnown ? ArmEconomics.ratio(totals.costUsd(), totals.tasks()) : null,
        isCostKnown ? ArmEconomics.ratio(totals.modelCostUsd(), totals.tasks()) : null);
  }
}
