package io.costpersuccess.economics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Totals of the tasks that took the same number of turns.
 *
 * @param tasks number of tasks
 * @param successes number of those that succeeded
 * @param costUsd what they cost
 * @param modelCostUsd the part of it that model calls cost
 */
public record TurnTotals(long tasks, long successes, BigDecimal costUsd, BigDecimal modelCostUsd) {
  /** From this number of turns on, tasks are counted together. */
  public static final int MANY_TURNS = 10;

  private static final TurnTotals NONE = new TurnTotals(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Name of a number of turns: itself, or {@code 10+}. */
  static String label(int turns) {
    return turns >= MANY_TURNS ? MANY_TURNS + "+" : Integer.toString(turns);
  }

  static int bucket(long turns) {
    return (int) Math.min(turns, MANY_TURNS);
  }

  /** Both maps in one, number by number; {@code sign} -1 takes the second away. */
  static Map<Integer, TurnTotals> merge(
      Map<Integer, TurnTotals> one, Map<Integer, TurnTotals> other, int sign) {
    var merged = new TreeMap<>(one);
    other.forEach(
        (turns, totals) -> {
          TurnTotals sum = merged.getOrDefault(turns, NONE).plus(totals, sign);
          if (sum.tasks == 0) {
            merged.remove(turns);
          } else {
            merged.put(turns, sum);
          }
        });
    return merged;
  }

  private TurnTotals plus(TurnTotals other, int sign) {
    BigDecimal factor = BigDecimal.valueOf(sign);
    return new TurnTotals(
        tasks + sign * other.tasks,
        successes + sign * other.successes,
        costUsd.add(other.costUsd.multiply(factor)),
        modelCostUsd.add(other.modelCostUsd.multiply(factor)));
  }
}
