package io.costpersuccess.exporter.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many facts about outcomes are in the figures of a report.
 *
 * @param seen signals that were seen, matched or not; the same signal counts once
 * @param unmatched signals that name no task, or one without a model call, by name of the signal
 */
public record SignalCoverage(long seen, SortedMap<String, Long> unmatched) {
  /** No signal was seen. */
  public static final SignalCoverage NONE = new SignalCoverage(0, Collections.emptySortedMap());

  /** Copies the map. */
  public SignalCoverage {
    unmatched = Collections.unmodifiableSortedMap(new TreeMap<>(unmatched));
  }

  static SignalCoverage of(DistinctSignals seen, DistinctSignals unmatched) {
    var byName = new TreeMap<String, Long>();
    unmatched.names().forEach(name -> byName.merge(name, 1L, Long::sum));
    return new SignalCoverage(seen.names().size(), byName);
  }

  /** All signals that came to nothing. */
  public long unmatchedCount() {
    return unmatched.values().stream().mapToLong(Long::longValue).sum();
  }
}
