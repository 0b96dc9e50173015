package io.costpersuccess.task;

import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
  private final Tenure tenure = new Tenure();
  private Fragment[] fragments = new Fragment[1];
  private int size;
  private int facts;
  private int callCount;
  private boolean isRunaway;
  private boolean wasRunawayTold;

  /** Forgotten when a fragment leaves, and made anew when asked for. */
  private @Nullable Binding binding = Binding.NONE;

  /** The fragments that hold calls not published yet; null when there is none. */
  private @Nullable List<Fragment> unpublished;

  Task(TaskKey key) {
    this.key = key;
  }

  /** The identity of the task. */
  public TaskKey key() {
    return key;
  }

  /** What ties the task to a feature and arm: the bindings of all its fragments in one. */
  public Binding binding() {
    Binding known = binding;
    if (known == null) {
      known = fragments().map(Fragment::binding).reduce(Binding.NONE, Binding::and);
      binding = known;
    }
    return known;
  }

  /** Whether the task makes more calls than a task in its right mind. */
  public boolean isRunaway() {
    return isRunaway;
  }

  /** Whether the task has run away and this was not asked since. */
  public boolean takeRunaway() {
    boolean isNews = isRunaway && !wasRunawayTold;
    wasRunawayTold |= isNews;
    return isNews;
  }

  void runsAway(boolean itDoes) {
    isRunaway = itDoes;
  }

  /** Number of calls, one per span, paid or not. */
  public int callCount() {
    return callCount;
  }

  /**
   * All calls of the task, one per span, in no order. In place of a response id stands its
   * fingerprint.
   */
  public Stream<PricedCall> calls() {
    return fragments().flatMap(Fragment::calls);
  }

  /** All signals of the task, in no order. One identity may occur in several fragments. */
  public Stream<Signal> signals() {
    return fragments().flatMap(fragment -> fragment.signals().stream());
  }

  /** The spans of the task that are no calls but stand above some. */
  public Waypoints waypoints() {
    return new Waypoints(fragments());
  }

  /**
   * Publishes the calls that were not published yet, as their reports tell of them.
   *
   * @param own tells of the calls of a trace, in no order, what each used itself; asked only where
   *     one carries over
   */
  public List<CallChange> publishNew(String featureTag, UnaryOperator<List<PricedCall>> own) {
    if (unpublished == null) {
      return List.of();
    }
    List<CallChange> changes =
        unpublished.stream().flatMap(trace -> trace.publishNew(featureTag, own).stream()).toList();
    unpublished = null;
    return changes;
  }

  /**
   * Publishes the calls as they were settled. What was published otherwise is taken back, also by a
   * task that a trace has left since.
   *
   * @param counted the calls that are paid for this task
   */
  public List<CallChange> publish(String featureTag, List<CountedCall> counted) {
    Map<String, List<CountedCall>> byTrace =
        counted.stream().collect(groupingBy(one -> one.priced().call().span().traceId()));
    unpublished = null;
    return fragments().flatMap(trace -> trace.publish(featureTag, byTrace).stream()).toList();
  }

  /** From the first to the last fact of the task. */
  public TimeSpan times() {
    return fragments().map(Fragment::times).reduce(TimeSpan.NONE, TimeSpan::and);
  }

  private Stream<Fragment> fragments() {
    return Arrays.stream(fragments, 0, size);
  }

  /** A copy, since fragments may move while they are gone through. */
  List<Fragment> fragmentList() {
    return fragments().toList();
  }

  void attach(Fragment fragment) {
    if (size == fragments.length) {
      fragments = Arrays.copyOf(fragments, size * 2);
    }
    fragments[size] = fragment;
    fragment.heldBy(this, size);
    size++;
    facts += fragment.size();
    callCount += fragment.callCount();
    binds(fragment);
    if (fragment.hasUnpublished()) {
      brings(fragment);
    }
  }

  void detach(Fragment fragment) {
    size--;
    fragments[fragment.place()] = fragments[size];
    fragments[size].heldBy(this, fragment.place());
    facts -= fragment.size();
    callCount -= fragment.callCount();
    binding = null;
    if (unpublished != null) {
      unpublished.remove(fragment);
    }
  }

  /** Notes that a fragment of the task is bound to more. */
  void binds(Fragment fragment) {
    if (binding != null) {
      binding = binding.and(fragment.binding());
    }
  }

  /** Notes that a fragment began to have calls that were not published. */
  private void brings(Fragment fragment) {
    if (unpublished == null) {
      unpublished = new ArrayList<>(1);
    }
    unpublished.add(fragment);
  }

  /** Notes that a fragment of the task grew by so many facts. */
  void grew(Fragment fragment, int byFacts, int byCalls) {
    facts += byFacts;
    callCount += byCalls;
    if (byCalls > 0 && fragment.callSet().unpublished() == byCalls) {
      brings(fragment);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int weight() {
    return 1 + facts / FACTS_PER_WEIGHT;
  }

  /** Whether the task is open, and until when. */
  Tenure tenure() {
    return tenure;
  }
}
