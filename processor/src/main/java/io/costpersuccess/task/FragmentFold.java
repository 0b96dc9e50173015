package io.costpersuccess.task;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.EpochNanos;
import java.util.function.Function;

/** The union of a fact with the fragment it belongs to. */
final class FragmentFold {
  private final Function<LlmCall, PricedCall> pricer;
  private final SharedTerms shared = new SharedTerms();

  FragmentFold(Function<LlmCall, PricedCall> pricer) {
    this.pricer = pricer;
  }

  /** Takes a fact into its fragment; the binding is not the concern of this. */
  void fold(Fact fact, Fragment fragment) {
    fragment.extend(EpochNanos.of(fact.at()));
    fact.signals().forEach(fragment::add);
    PricedCall call = fact.call();
    if (call != null) {
      fragment.extend(EpochNanos.of(call.call().start()));
      long spanId = SpanIds.parse(call.call().span().spanId());
      add(spanId, CompactCall.of(call, shared), fragment);
    }
  }

  private void add(long spanId, CompactCall call, Fragment fragment) {
    CallSet calls = fragment.callSet();
    int place = calls.find(spanId);
    if (place < 0) {
      calls.add(spanId, call);
    } else if (!calls.get(place).saysTheSame(call)) {
      CompactCall known = calls.get(place);
      calls.replace(place, known.and(call, pricer, shared));
      fragment.alsoAnswered(known.response());
      fragment.alsoAnswered(call.response());
    }
  }
}
