package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The recorded tasks of an arm that went one way. Immutable.
 *
 * @param tasks how many tasks
 * @param successes how many of them succeeded
 * @param costUsd their total cost
 */
public record PathTotals(long tasks, long successes, BigDecimal costUsd) {
  private static final PathTotals NONE = new PathTotals(0, 0, BigDecimal.ZERO);

  /** Checks that the cost is not null. */
  public PathTotals {
    requireNonNull(costUsd, "costUsd");
  }

  static PathTotals of(LedgerEntry entry) {
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    return new PathTotals(1, success ? 1 : 0, entry.cost().total());
  }

  /** Both maps in one, path by path; {@code sign} -1 takes the second away. */
  static Map<String, PathTotals> merge(
      Map<String, PathTotals> one, Map<String, PathTotals> other, int sign) {
    var merged = new TreeMap<>(one);
    other.forEach(
        (path, totals) -> merged.put(path, merged.getOrDefault(path, NONE).plus(totals, sign)));
    merged.values().removeIf(totals -> totals.tasks == 0 && totals.costUsd.signum() == 0);
    return merged;
  }

  private PathTotals plus(PathTotals other, int sign) {
    return new PathTotals(
        tasks + sign * other.tasks,
        successes + sign * other.successes,
        costUsd.add(other.costUsd.multiply(BigDecimal.valueOf(sign))));
  }
}
