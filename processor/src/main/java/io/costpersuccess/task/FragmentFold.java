package io.costpersuccess.task;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.pricing.PricedCall;
import java.util.function.Function;

/** The union of a fact with the fragment it belongs to. */
final class FragmentFold {
  private final Function<LlmCall, PricedCall> pricer;
  private final SharedTerms shared = new SharedTerms();

  FragmentFold(Function<LlmCall, PricedCall> pricer) {
    this.pricer = pricer;
  }

  /** The fact as a fragment takes it in. */
  PackedFact pack(Fact fact) {
    return PackedFact.of(fact, shared);
  }

  /** Takes a fact into its fragment; the binding is not the concern of this. */
  void fold(PackedFact packed, Fragment fragment) {
    fragment.extend(packed.atNanos());
    packed.fact().signals().forEach(fragment::add);
    CompactCall call = packed.call();
    if (call != null) {
      fragment.extend(call.startNanos());
      add(packed.spanId(), call, fragment);
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
