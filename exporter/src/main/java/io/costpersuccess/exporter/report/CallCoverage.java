package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.SettledCall;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many model calls are in the figures of a report.
 *
 * <p>Every real call is counted once. It is priced, or it is unpriced for one reason; either way it
 * is among the calls of its task. A report of a call that another span already gives is not
 * counted, whatever its cost.
 *
 * @param priced counted calls of known cost
 * @param unpriced counted calls of unknown cost, by reason, then by name of the model
 * @param notCounted reports of calls that are not counted, by reason
 * @param unknownUsage spans of calls with a usage attribute that was not understood, by its key
 * @param uninstrumented requests to models that no call tells of, by host: calls that were paid and
 *     are in no figure
 */
public record CallCoverage(
    long priced,
    Map<CostStatus, SortedMap<String, Long>> unpriced,
    Map<NotCounted, Long> notCounted,
    SortedMap<String, Long> unknownUsage,
    SortedMap<String, Long> uninstrumented) {

  /** No call was seen. */
  public static final CallCoverage NONE = new CallCoverage(0, Map.of(), Map.of());

  /** Copies the maps. */
  public CallCoverage {
    var byReason = new EnumMap<CostStatus, SortedMap<String, Long>>(CostStatus.class);
    unpriced.forEach(
        (reason, models) ->
            byReason.put(reason, Collections.unmodifiableSortedMap(new TreeMap<>(models))));
    unpriced = Collections.unmodifiableMap(byReason);
    notCounted = Map.copyOf(notCounted);
    unknownUsage = Collections.unmodifiableSortedMap(new TreeMap<>(unknownUsage));
    uninstrumented = Collections.unmodifiableSortedMap(new TreeMap<>(uninstrumented));
  }

  /** The coverage of calls of which all usage was understood. */
  public CallCoverage(
      long priced,
      Map<CostStatus, SortedMap<String, Long>> unpriced,
      Map<NotCounted, Long> notCounted) {
    this(priced, unpriced, notCounted, Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  /** The same coverage of calls with these usage attributes that were not understood. */
  public CallCoverage beside(SortedMap<String, Long> attributes) {
    return new CallCoverage(priced, unpriced, notCounted, attributes, uninstrumented);
  }

  /** The coverage of all calls of some tasks. */
  public static CallCoverage of(Collection<SettledCall> calls) {
    long priced = 0;
    var unpriced = new EnumMap<CostStatus, SortedMap<String, Long>>(CostStatus.class);
    var notCounted = new EnumMap<NotCounted, Long>(NotCounted.class);
    for (SettledCall call : calls) {
      CostStatus status = call.priced().cost().status();
      if (call.notCounted() != null) {
        notCounted.merge(call.notCounted(), 1L, Long::sum);
      } else if (status.isPriced()) {
        priced++;
      } else {
        unpriced
            .computeIfAbsent(status, reason -> new TreeMap<>())
            .merge(call.priced().modelName(), 1L, Long::sum);
      }
    }
    return new CallCoverage(priced, unpriced, notCounted);
  }

  /** The same with these requests, by host, that no call tells of. */
  public CallCoverage withUninstrumented(SortedMap<String, Long> hosts) {
    return new CallCoverage(priced, unpriced, notCounted, unknownUsage, hosts);
  }

  /** All counted calls, priced or not. */
  public long counted() {
    return priced + unpriced.keySet().stream().mapToLong(this::unpriced).sum();
  }

  /** Counted calls that have no cost for this reason. */
  public long unpriced(CostStatus reason) {
    SortedMap<String, Long> models = unpriced.get(reason);
    return models == null ? 0 : models.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Reports of calls that are not counted for this reason. */
  public long notCounted(NotCounted reason) {
    return notCounted.getOrDefault(reason, 0L);
  }
}
