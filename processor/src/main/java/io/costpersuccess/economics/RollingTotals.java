package io.costpersuccess.economics;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The totals of a horizon, period by period, added up when asked for. The periods in which nothing
 * was settled are left out.
 *
 * @param earlierPeriods the first half of the periods that are old enough to be compared
 * @param recentPeriods the second half of them, which ends now when tasks of any age are compared
 * @param youngPeriods the periods that are too young to be compared
 */
public record RollingTotals(
    List<SortedMap<ArmKey, ArmTotals>> earlierPeriods,
    List<SortedMap<ArmKey, ArmTotals>> recentPeriods,
    List<SortedMap<ArmKey, ArmTotals>> youngPeriods) {

  /** Copies the lists. */
  public RollingTotals {
    earlierPeriods = List.copyOf(earlierPeriods);
    recentPeriods = List.copyOf(recentPeriods);
    youngPeriods = List.copyOf(youngPeriods);
  }

  /** The totals of the first half by arm. */
  public SortedMap<ArmKey, ArmTotals> earlier() {
    return sum(earlierPeriods);
  }

  /** The totals of the second half by arm. */
  public SortedMap<ArmKey, ArmTotals> recent() {
    return sum(recentPeriods);
  }

  /** The totals of the tasks that are too young to be compared, by arm. */
  public SortedMap<ArmKey, ArmTotals> young() {
    return sum(youngPeriods);
  }

  /** The totals of the whole horizon by arm. */
  public SortedMap<ArmKey, ArmTotals> all() {
    return sum(List.of(earlier(), recent(), young()));
  }

  private static SortedMap<ArmKey, ArmTotals> sum(Collection<SortedMap<ArmKey, ArmTotals>> parts) {
    var sum = new TreeMap<ArmKey, ArmTotals>();
    parts.forEach(part -> part.forEach((arm, totals) -> sum.merge(arm, totals, ArmTotals::plus)));
    return sum;
  }
}
