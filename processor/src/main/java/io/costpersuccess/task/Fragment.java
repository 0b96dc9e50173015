package io.costpersuccess.task;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything learned about one trace, or about one task or response outside a trace. The smallest
 * piece that belongs to one task as a whole.
 *
 * <p>Folding is a union: commutative, associative and idempotent. Not thread-safe.
 */
public final class Fragment {
  /** A link is small beside a call. */
  private static final int LINKS_PER_FACT = 4;

  private final TaskKey origin;
  private final Map<String, PricedCall> calls = new HashMap<>(4);
  private final Map<String, Signal> signals = new HashMap<>(4);
  private final List<String> unreported = new ArrayList<>(1);
  private final Map<String, String> parents = new HashMap<>(0);
  private Binding binding = Binding.NONE;
  private TimeSpan times = TimeSpan.NONE;

  Fragment(TaskKey origin) {
    this.origin = origin;
  }

  /** Where the fragment comes from: its trace, task or response. */
  public TaskKey origin() {
    return origin;
  }

  /** What ties the fragment to a task, feature and arm. */
  public Binding binding() {
    return binding;
  }

  /** The calls of the fragment, one per span, in no order. */
  public Collection<PricedCall> calls() {
    return Collections.unmodifiableCollection(calls.values());
  }

  /** The signals of the fragment, one per identity, in no order. */
  public Collection<Signal> signals() {
    return Collections.unmodifiableCollection(signals.values());
  }

  /** The parent of a span that is no call but stands above one, as far as it was seen. */
  @Nullable String parentOf(String spanId) {
    return parents.get(spanId);
  }

  /** Notes where a span that is no call stands in the trace. */
  void link(String spanId, String parentSpanId) {
    parents.putIfAbsent(spanId, parentSpanId);
  }

  TimeSpan times() {
    return times;
  }

  int size() {
    return calls.size() + signals.size() + parents.size() / LINKS_PER_FACT;
  }

  /** Takes a fact in; answers whether it brought a call of a span not seen before. */
  boolean fold(Fact fact) {
    boolean isNew = false;
    binding = binding.and(fact.binding());
    times = times.including(fact.at());
    fact.signals().forEach(this::add);
    if (fact.call() != null) {
      times = times.including(fact.call().call().start());
      isNew = add(fact.call());
    }
    return isNew;
  }

  /** Hands out the calls that were not handed out yet. */
  List<PricedCall> takeUnreported() {
    List<PricedCall> taken = unreported.stream().map(calls::get).toList();
    unreported.clear();
    return taken;
  }

  private boolean add(PricedCall call) {
    String spanId = call.call().span().spanId();
    boolean isNew = !calls.containsKey(spanId);
    calls.merge(spanId, call, CallOrder::fuller);
    if (isNew) {
      unreported.add(spanId);
    }
    return isNew;
  }

  private void add(Signal signal) {
    signals.merge(signal.identity(), signal, Signal::later);
  }
}
