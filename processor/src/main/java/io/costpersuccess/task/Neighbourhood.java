package io.costpersuccess.task;

import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.SpanRef;

/** The rule for which calls of a trace a request may be part of. */
final class Neighbourhood {
  private final long spanId;
  private final long parentId;
  private final long startNanos;
  private final long endNanos;

  /** The surroundings of a request. */
  Neighbourhood(ModelRequest request) {
    SpanRef span = request.span();
    this.spanId = SpanIds.parse(span.spanId());
    this.parentId = SpanIds.parse(span.parentSpanId());
    this.startNanos = request.startNanos();
    this.endNanos = request.endNanos();
  }

  /** Whether a call is next to the request: right above or beneath, a sibling, or at its time. */
  boolean holds(long callSpanId, CompactCall call) {
    boolean isKin =
        callSpanId == parentId
            || call.parentId() == spanId
            || (parentId != SpanIds.NONE && call.parentId() == parentId);
    return isKin || isAtTheTimeOf(call);
  }

  private boolean isAtTheTimeOf(CompactCall call) {
    boolean overlaps = startNanos < call.endNanos() && call.startNanos() < endNanos;
    boolean isWithin = call.startNanos() <= startNanos && endNanos <= call.endNanos();
    return overlaps || isWithin;
  }
}
