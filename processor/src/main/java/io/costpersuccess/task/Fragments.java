package io.costpersuccess.task;

import io.costpersuccess.pricing.PricedCall;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fragments of all tasks, by origin and by the responses they tell of. */
final class Fragments {
  private final FragmentIndex byTrace = new FragmentIndex();
  private final FragmentIndex byResponse = new FragmentIndex();
  private final Map<Origin, Fragment> others = new HashMap<>();

  /** The fragment of this origin; null when there is none. */
  @Nullable Fragment find(Origin origin) {
    return origin instanceof Origin.Trace trace
        ? byTrace.get(Fingerprint.of(trace))
        : others.get(origin);
  }

  /** A new fragment of this origin. */
  Fragment begin(Origin origin) {
    var fragment = new Fragment(origin);
    if (origin instanceof Origin.Trace trace) {
      byTrace.putIfAbsent(Fingerprint.of(trace), fragment);
    } else {
      others.put(origin, fragment);
    }
    return fragment;
  }

  /**
   * Enters the response that a fact tells of.
   *
   * @return the fragments that may belong elsewhere, now that it is known who else tells of it
   */
  Collection<Fragment> enter(Fact fact, Fragment fragment) {
    long response = response(fact);
    if (response == Fingerprint.NONE) {
      return List.of();
    }
    Fragment first = byResponse.putIfAbsent(response, fragment);
    return first == fragment ? List.of() : List.copyOf(Kin.join(first, fragment));
  }

  void remove(Fragment fragment) {
    if (fragment.origin() instanceof Origin.Trace trace) {
      byTrace.remove(Fingerprint.of(trace), fragment);
    } else {
      others.remove(fragment.origin());
    }
    fragment.responses().forEach(response -> byResponse.remove(response, fragment));
    Kin kin = fragment.kin();
    if (kin != null) {
      kin.leave(fragment);
    }
  }

  /** Number of traces, responses and tasks that can be found. */
  int size() {
    return byTrace.size() + byResponse.size() + others.size();
  }

  private static long response(Fact fact) {
    PricedCall call = fact.call();
    return Fingerprint.of(call == null ? fact.subject().responseId() : call.call().responseId());
  }
}
