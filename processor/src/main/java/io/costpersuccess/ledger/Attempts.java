package io.costpersuccess.ledger;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which try each call was, and which tries a later one superseded.
 *
 * <p>A call is another attempt when the call before it with the same parent and operation failed
 * and had ended when it began, on whatever model.
 */
final class Attempts {
  private final Map<SpanRef, Integer> numbers = new HashMap<>();
  private final Set<SpanRef> superseded = new HashSet<>();

  /** The attempts among the counted calls of a task, which come ordered by start. */
  Attempts(List<PricedCall> calls) {
    var last = new HashMap<Place, LlmCall>();
    for (PricedCall priced : calls) {
      LlmCall call = priced.call();
      LlmCall before = last.put(Place.of(call), call);
      boolean retries = before != null && isRetried(before, call);
      if (retries) {
        superseded.add(Objects.requireNonNull(before).span());
      }
      numbers.put(call.span(), number(call, retries ? before : null));
    }
  }

  /** The try this call was, from 1. */
  int number(LlmCall call) {
    return numbers.getOrDefault(call.span(), 1);
  }

  /** Whether a later attempt replaced this call. */
  boolean isSuperseded(LlmCall call) {
    return superseded.contains(call.span());
  }

  private int number(LlmCall call, @org.jspecify.annotations.Nullable LlmCall before) {
    if (call.attempt().number() > 0) {
      return call.attempt().number();
    }
    return before == null ? 1 : number(before) + 1;
  }

  private static boolean isRetried(LlmCall before, LlmCall call) {
    return before.attempt().failed() && !before.end().isAfter(call.start());
  }

  /** Where in a trace a call was made; two root spans are never two tries of one call. */
  private record Place(String traceId, String parent, Operation operation) {
    static Place of(LlmCall call) {
      SpanRef span = call.span();
      String parent = span.parentSpanId() == null ? span.spanId() : span.parentSpanId();
      return new Place(span.traceId(), parent, call.operation());
    }
  }
}
