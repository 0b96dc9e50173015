package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pure function from what is known about a task to what it cost and how it ended. */
public final class Settlement {
  static final Comparator<PricedCall> BY_TIME =
      comparing((PricedCall priced) -> priced.call().start())
          .thenComparing(priced -> priced.call().span().traceId())
          .thenComparing(priced -> priced.call().span().spanId());

  private final Policies policies;
  private final Set<String> dimensions;
  private final List<String> clusterKeys;

  /**
   * The settlement under these policies, of tasks that are independent.
   *
   * @param policies what people cost, and what silence means, per feature
   * @param dimensions attribute keys that a {@link Group} keeps beside feature and arm
   */
  public Settlement(Policies policies, Collection<String> dimensions) {
    this(policies, dimensions, List.of());
  }

  /**
   * The settlement under these policies.
   *
   * @param policies what people cost, and what silence means, per feature
   * @param dimensions attribute keys that a {@link Group} keeps beside feature and arm
   * @param clusterKeys attribute keys of what tasks are related by; the first that is present wins
   */
  public Settlement(Policies policies, Collection<String> dimensions, List<String> clusterKeys) {
    this.policies = policies;
    this.dimensions = Set.copyOf(dimensions);
    this.clusterKeys = List.copyOf(clusterKeys);
  }

  /** Calls of one trace, in no order, each with its own part of what it told. */
  public static List<PricedCall> ownParts(List<PricedCall> calls) {
    return RunningTotals.split(calls.stream().sorted(BY_TIME).toList());
  }

  /**
   * Settles a task.
   *
   * @return null when the task has no call: then it is no task, and its signals match nothing
   */
  public @Nullable SettledTask settle(Task task, CloseCause cause) {
    List<PricedCall> reported = task.calls().sorted(BY_TIME).toList();
    if (reported.isEmpty()) {
      return null;
    }
    Collection<Signal> signals = distinct(task);
    List<SettledCall> calls = settleCalls(reported, task, new Rejections(signals));
    Binding binding = task.binding();
    Group group = group(binding, calls, task.key());
    FeaturePolicy policy = policies.of(group.featureTag());
    Judgement judgement = Judgement.of(signals, silence(calls, policy));
    CostBreakdown callCost = Tally.cost(calls);
    var labour = new Labour(policy, signals);
    var entry =
        new LedgerEntry(
            task.key(),
            group,
            judgement,
            Tally.counts(calls),
            CallCosts.of(calls),
            callCost.plus(labour.cost(judgement)),
            labour.costRange(judgement, callCost),
            task.times(),
            cause,
            task.isRunaway(),
            SampleWeight.of(calls));
    return new SettledTask(entry, calls);
  }

  private static List<SettledCall> settleCalls(
      List<PricedCall> reported, Task task, Rejections rejections) {
    List<PricedCall> own = RunningTotals.split(reported);
    var ancestry = new Ancestry(own, task.waypoints());
    var paidOnce = new PaidOnce(own, ancestry);
    List<PricedCall> counted =
        own.stream()
            .filter(priced -> paidOnce.reason(priced) == null && !paidOnce.isResidual(priced))
            .toList();
    var attempts = new Attempts(counted, paidOnce, ancestry, rejections);
    return own.stream()
        .map(
            priced ->
                new SettledCall(
                    paidOnce.part(priced),
                    paidOnce.reason(priced),
                    attempts.number(priced.call()),
                    attempts.isSuperseded(priced.call()),
                    ancestry.isJudging(priced),
                    paidOnce.isResidual(priced)))
        .toList();
  }

  /**
   * A task of which every call failed did not succeed, whatever silence means otherwise; those who
   * grade it do not matter.
   */
  private static Judgement silence(List<SettledCall> calls, FeaturePolicy policy) {
    List<SettledCall> work = calls.stream().filter(call -> !call.judging()).toList();
    boolean allFailed =
        !work.isEmpty() && work.stream().allMatch(call -> call.priced().call().attempt().failed());
    return allFailed
        ? new Judgement(Verdict.FAILURE, VerdictSource.IMPLICIT, false)
        : new Judgement(policy.onSilence(), VerdictSource.NONE, false);
  }

  /** The same signal may have reached two traces of the task. */
  private static Collection<Signal> distinct(Task task) {
    var byIdentity = new HashMap<String, Signal>();
    task.signals().forEach(s -> byIdentity.merge(s.identity(), s, Signal::later));
    return byIdentity.values();
  }

  private Group group(Binding binding, List<SettledCall> calls, TaskKey task) {
    Ranked variant = binding.variant();
    Arms names = Arms.of(variant == null ? null : variant.value(), calls);
    Map<String, String> kept = dimensions(binding);
    if (names.isCached()) {
      kept.put(Group.CACHE_HIT, "true");
    }
    return new Group(feature(binding), names.arm(), names.path(), kept, cluster(binding, task));
  }

  /**
   * The value of the first key that is present; two keys never name the same cluster, and a task
   * without any is one of its own.
   */
  private @Nullable String cluster(Binding binding, TaskKey task) {
    for (String key : clusterKeys) {
      String value = binding.labels().get(key);
      if (value != null) {
        return key + '=' + value;
      }
    }
    return clusterKeys.isEmpty() ? null : task.scope() + '/' + task.kind() + '/' + task.id();
  }

  private static String feature(Binding binding) {
    Ranked feature = binding.feature();
    return feature == null ? Group.UNATTRIBUTED : feature.value();
  }

  private Map<String, String> dimensions(Binding binding) {
    var kept = new TreeMap<>(binding.labels());
    kept.keySet().retainAll(dimensions);
    return kept;
  }
}
