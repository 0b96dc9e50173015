package io.costpersuccess.task;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.EpochNanos;
import org.jspecify.annotations.Nullable;

/**
 * A fact with all that is made of it before its place is known, so that looking for that is one
 * piece of work.
 *
 * @param fact the fact
 * @param binding fingerprint of its binding
 * @param atNanos when it came about
 * @param spanId the span of its call; {@link SpanIds#NONE} when it has none
 * @param call its call as it is kept; null when it has none
 * @param response fingerprint of the response that it tells of
 */
record PackedFact(
    Fact fact, long binding, long atNanos, long spanId, @Nullable CompactCall call, long response) {

  static PackedFact of(Fact fact, SharedTerms shared) {
    long binding = Fingerprint.of(fact.binding());
    long at = EpochNanos.of(fact.at());
    PricedCall priced = fact.call();
    if (priced == null) {
      long response = Fingerprint.of(fact.subject().responseId());
      return new PackedFact(fact, binding, at, SpanIds.NONE, null, response);
    }
    LlmCall told = priced.call();
    CompactCall call = CompactCall.of(priced, shared);
    long spanId = SpanIds.parse(told.span().spanId());
    return new PackedFact(fact, binding, at, spanId, call, call.response());
  }
}
