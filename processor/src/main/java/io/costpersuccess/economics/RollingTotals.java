package io.costpersuccess.economics;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of a horizon, period by period, added up when asked for.
 *
 * @param earlierPeriods the periods of its first half, without those in which nothing was settled
 * @param recentPeriods the periods of its second half, which ends now
 */
public record RollingTotals(
    List<SortedMap<ArmKey, ArmTotals>> earlierPeriods,
    List<SortedMap<ArmKey, ArmTotals>> recentPeriods) {

  /** Copies the lists. */
  public RollingTotals {
    earlierPeriods = List.copyOf(earlierPeriods);
    recentPeriods = List.copyOf(recentPeriods);
  }

  /** The totals of the first half by arm. */
  public SortedMap<ArmKey, ArmTotals> earlier() {
    return sum(earlierPeriods);
  }

  /** The totals of the second half by arm. */
  public SortedMap<ArmKey, ArmTotals> recent() {
    return sum(recentPeriods);
  }

  /** The totals of the whole horizon by arm. */
  public SortedMap<ArmKey, ArmTotals> all() {
    return sum(List.of(earlier(), recent()));
  }

  private static SortedMap<ArmKey, ArmTotals> sum(Collection<SortedMap<ArmKey, ArmTotals>> parts) {
    var sum = new TreeMap<ArmKey, ArmTotals>();
    parts.forEach(part -> part.forEach((arm, totals) -> sum.merge(arm, totals, ArmTotals::plus)));
    return sum;
  }
}
