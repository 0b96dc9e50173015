package io.costpersuccess.economics;

import io.costpersuccess.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Totals of the tasks that took the same number of turns.
 *
 * @param recorded sums over the recorded tasks
 * @param weighted sums over the tasks that these stand for
 */
public record TurnTotals(TaskSums recorded, TaskSums weighted) {
  /** From this number of turns on, tasks are counted together. */
  public static final int MANY_TURNS = 10;

  private static final TurnTotals NONE = new TurnTotals(TaskSums.ZERO, TaskSums.ZERO);

  static TurnTotals of(LedgerEntry entry) {
    TaskSums one = TaskSums.of(entry);
    return new TurnTotals(one, one.times(entry.weight().count()));
  }

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
          if (sum.isEmpty()) {
            merged.remove(turns);
          } else {
            merged.put(turns, sum);
          }
        });
    return merged;
  }

  /** The recorded tasks of one row. */
  public long tasks() {
    return recorded.tasks().longValueExact();
  }

  private boolean isEmpty() {
    return recorded.isZero() && weighted.isZero();
  }

  private TurnTotals plus(TurnTotals other, int sign) {
    BigDecimal factor = BigDecimal.valueOf(sign);
    return new TurnTotals(
        recorded.plus(other.recorded.times(factor)), weighted.plus(other.weighted.times(factor)));
  }
}
