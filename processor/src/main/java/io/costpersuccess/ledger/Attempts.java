package io.costpersuccess.ledger;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which try each call was, and which tries a later one superseded.
 *
 * <p>A call is another attempt at what the call before it with the same parent and operation tried,
 * on whatever model, when that had ended and nothing had come of it when this one began: it failed,
 * its answer was of no use by its own telemetry, or had been rejected. Where the telemetry numbers
 * the tries, the numbers say first whether one follows the other.
 */
final class Attempts {
  private final Map<SpanRef, Integer> numbers = new HashMap<>();
  private final Set<SpanRef> superseded = new HashSet<>();
  private final Rejections rejections;

  /**
   * The attempts among the counted calls of a task.
   *
   * @param calls ordered by start
   * @param ancestry what stands above them
   * @param rejections the answers that were judged
   */
  Attempts(List<PricedCall> calls, Ancestry ancestry, Rejections rejections) {
    this.rejections = rejections;
    var last = new HashMap<Place, LlmCall>();
    for (PricedCall priced : calls) {
      LlmCall call = priced.call();
      LlmCall before = last.put(Place.of(call, ancestry.isJudging(priced)), call);
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

  private int number(LlmCall call, @Nullable LlmCall before) {
    if (call.attempt().number() > 0) {
      return call.attempt().number();
    }
    return before == null ? 1 : number(before) + 1;
  }

  private boolean isRetried(LlmCall before, LlmCall call) {
    if (before.end().isAfter(call.start())) {
      return false;
    }
    int number = call.attempt().number();
    int earlier = before.attempt().number();
    boolean isNext = earlier > 0 && number == earlier + 1;
    boolean startsAnew = number > 0 && number <= Math.max(earlier, 1);
    return isNext || (!startsAnew && isVain(before, call.start()));
  }

  private boolean isVain(LlmCall call, Instant by) {
    return call.attempt().isVain() || rejections.include(call, by);
  }

  /**
   * Where in a trace a call was made, and what for: who grades an answer does not try it again. Two
   * root spans are never two tries of one call.
   */
  private record Place(String traceId, String parent, Operation operation, boolean judging) {
    static Place of(LlmCall call, boolean judging) {
      SpanRef span = call.span();
      String parent = span.parentSpanId() == null ? span.spanId() : span.parentSpanId();
      return new Place(span.traceId(), parent, call.operation(), judging);
    }
  }
}
