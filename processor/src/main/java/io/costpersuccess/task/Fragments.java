package io.costpersuccess.task;

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
   * @param response its fingerprint; {@link Fingerprint#NONE} when it tells of none
   * @return the fragments that may belong elsewhere, now that it is known who else tells of it
   */
  Collection<Fragment> enter(long response, Fragment fragment) {
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
    Kin kin = fragment.kin();
    if (kin != null) {
      kin.leave(fragment);
    }
    fragment.responses().forEach(response -> leave(response, fragment, kin));
  }

  /** A response that kin still tell of is found by them from now on. */
  private void leave(long response, Fragment fragment, @Nullable Kin kin) {
    byResponse.remove(response, fragment);
    Fragment heir = kin == null ? null : kin.teller(response);
    if (heir != null) {
      byResponse.putIfAbsent(response, heir);
    }
  }

  /** Number of traces, responses and tasks that can be found. */
  int size() {
    return byTrace.size() + byResponse.size() + others.size();
  }
}
