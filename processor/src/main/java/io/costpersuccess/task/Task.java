package io.costpersuccess.task;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything learned about one unit of work: its traces, and what was told about it outside a
 * trace. Not thread-safe.
 */
public final class Task {
  /** Facts that make one unit of weight, so that an ordinary task weighs one. */
  private static final int FACTS_PER_WEIGHT = 16;

  private final TaskKey key;
  private final Map<TaskKey, Fragment> fragments = new HashMap<>(4);
  private long openedNanos;
  private long touchedNanos;
  private boolean wasSettled;

  Task(TaskKey key) {
    this.key = key;
  }

  /** The identity of the task. */
  public TaskKey key() {
    return key;
  }

  /** The traces of the task and what was told about it outside a trace, in no order. */
  public Collection<Fragment> fragments() {
    return Collections.unmodifiableCollection(fragments.values());
  }

  /** What ties the task to a feature and arm: the bindings of all its fragments in one. */
  public Binding binding() {
    return fragments.values().stream().map(Fragment::binding).reduce(Binding.NONE, Binding::and);
  }

  /** All calls of the task, one per span, in no order. */
  public Stream<PricedCall> calls() {
    return fragments.values().stream().flatMap(fragment -> fragment.calls().stream());
  }

  /** All signals of the task, in no order. One identity may occur in several fragments. */
  public Stream<Signal> signals() {
    return fragments.values().stream().flatMap(fragment -> fragment.signals().stream());
  }

  /**
   * The parent of a span that is no call, which links the calls beneath it to those above.
   *
   * @return null for a root span, and for one that was not seen after a call of its trace
   */
  public @Nullable String parentOf(String traceId, String spanId) {
    Fragment fragment = fragments.get(TaskKey.ofTrace(traceId));
    return fragment == null ? null : fragment.parentOf(spanId);
  }

  /**
   * Hands out the calls that were not handed out yet, each once in the life of the task, however
   * often it is settled.
   */
  public List<PricedCall> takeUnreported() {
    return fragments.values().stream().flatMap(f -> f.takeUnreported().stream()).toList();
  }

  /** From the first to the last fact of the task. */
  public TimeSpan times() {
    return fragments.values().stream().map(Fragment::times).reduce(TimeSpan.NONE, TimeSpan::and);
  }

  Fragment fragment(TaskKey origin) {
    return fragments.computeIfAbsent(origin, Fragment::new);
  }

  void attach(Fragment fragment) {
    fragments.put(fragment.origin(), fragment);
  }

  @Nullable Fragment detach(TaskKey origin) {
    return fragments.remove(origin);
  }

  boolean isEmpty() {
    return fragments.isEmpty();
  }

  int weight() {
    int facts = 0;
    for (Fragment fragment : fragments.values()) {
      facts += fragment.size();
    }
    return 1 + facts / FACTS_PER_WEIGHT;
  }

  void openedAt(long nanos) {
    openedNanos = nanos;
  }

  long openedNanos() {
    return openedNanos;
  }

  void settled() {
    wasSettled = true;
  }

  void touchedAt(long nanos) {
    touchedNanos = nanos;
  }

  long touchedNanos() {
    return touchedNanos;
  }

  boolean wasSettled() {
    return wasSettled;
  }
}
