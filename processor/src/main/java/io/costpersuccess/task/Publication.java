package io.costpersuccess.task;

import io.costpersuccess.call.Operation;
import io.costpersuccess.pricing.PricedCall;
import org.jspecify.annotations.Nullable;

/**
 * How one call is counted, whatever its feature.
 *
 * @param call the call with the usage that is counted; null when it is not counted
 * @param judging whether it graded the work of others
 */
record Publication(@Nullable CompactCall call, boolean judging) {
  /** Of a call that is not counted. */
  static final Publication NONE = new Publication(null, false);

  /**
   * Of a call of which nothing but its own report is known: a wrapper repeats what the calls
   * beneath it cost, so it is left to the settlement.
   */
  static Publication ofKnown(CompactCall call) {
    return call.operation() == Operation.WRAPPER ? NONE : new Publication(call, call.judges());
  }

  /** Of a call as the settlement of its task counts it. */
  static Publication of(CompactCall known, PricedCall settled, boolean judging) {
    return new Publication(known.as(settled), judging);
  }

  boolean saysTheSame(Publication other) {
    if (call == null || other.call == null) {
      return call == other.call;
    }
    return judging == other.judging && (call == other.call || call.saysTheSame(other.call));
  }

  /** The call as it is counted, of a span in a trace; null when it is not counted. */
  @Nullable CountedCall in(String traceId, long spanId, String featureTag) {
    return call == null ? null : new CountedCall(call.in(traceId, spanId), featureTag, judging);
  }
}
