package io.costpersuccess.ledger;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.task.Waypoint;
import io.costpersuccess.task.Waypoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands above the calls of a task: calls, and spans that are none. */
final class Ancestry {
  /** Deeper than any trace that people make; keeps a task of nested calls without end bounded. */
  private static final int MOST_LEVELS = 1_000;

  private final Waypoints waypoints;
  private final Map<String, PricedCall> calls = new HashMap<>();
  private final Map<SpanRef, List<PricedCall>> above = new HashMap<>();
  private final Map<SpanRef, Boolean> judging = new HashMap<>();

  Ancestry(List<PricedCall> calls, Waypoints waypoints) {
    this.waypoints = waypoints;
    calls.forEach(priced -> this.calls.put(id(priced.call().span()), priced));
  }

  /** The calls above a call, nearest first, also through spans that are no calls. */
  List<PricedCall> callsAbove(PricedCall priced) {
    return above.computeIfAbsent(priced.call().span(), span -> findCallsAbove(priced));
  }

  /** Whether one call stands above another. */
  boolean isAbove(PricedCall upper, PricedCall lower) {
    SpanRef span = upper.call().span();
    return callsAbove(lower).stream().anyMatch(call -> call.call().span().equals(span));
  }

  private List<PricedCall> findCallsAbove(PricedCall priced) {
    var above = new ArrayList<PricedCall>();
    SpanRef span = priced.call().span();
    for (String id : idsAbove(span)) {
      PricedCall call = calls.get(span.traceId() + id);
      if (call != null) {
        above.add(call);
      }
    }
    return above;
  }

  /** Whether the call, or a span above it, is an evaluator's. */
  boolean isJudging(PricedCall priced) {
    return judging.computeIfAbsent(priced.call().span(), span -> findJudging(priced));
  }

  private boolean findJudging(PricedCall priced) {
    SpanRef span = priced.call().span();
    return priced.call().reporter().judging()
        || idsAbove(span).stream().anyMatch(id -> isJudging(span.traceId(), id));
  }

  private boolean isJudging(String traceId, String spanId) {
    PricedCall call = calls.get(traceId + spanId);
    Waypoint waypoint = call == null ? waypoints.at(traceId, spanId) : null;
    return call == null ? waypoint != null && waypoint.judging() : call.call().reporter().judging();
  }

  /**
   * The id above a call, at the end of all that are known, of a span that was not seen; or null.
   */
  @Nullable String missing(PricedCall priced) {
    SpanRef span = priced.call().span();
    String last = null;
    for (String id : idsAbove(span)) {
      last = id;
    }
    return last == null || isSeen(span.traceId(), last) ? null : last;
  }

  private boolean isSeen(String traceId, String spanId) {
    return calls.containsKey(traceId + spanId) || waypoints.at(traceId, spanId) != null;
  }

  /** The ids of the spans above, nearest first. In a circle each span is above the others once. */
  Set<String> idsAbove(SpanRef span) {
    var ids = new LinkedHashSet<String>();
    String parent = span.parentSpanId();
    while (parent != null
        && !parent.equals(span.spanId())
        && ids.size() < MOST_LEVELS
        && ids.add(parent)) {
      parent = parentOf(span.traceId(), parent);
    }
    return ids;
  }

  private @Nullable String parentOf(String traceId, String spanId) {
    PricedCall call = calls.get(traceId + spanId);
    if (call != null) {
      return call.call().span().parentSpanId();
    }
    Waypoint waypoint = waypoints.at(traceId, spanId);
    return waypoint == null ? null : waypoint.parentSpanId();
  }

  private static String id(SpanRef span) {
    return span.traceId() + span.spanId();
  }
}
