package io.costpersuccess.economics;

import static io.costpersuccess.span.SpanBuilder.START;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.ledger.CallCounts;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.CostRange;
import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.ledger.ModelCosts;
import io.costpersuccess.ledger.ModelName;
import io.costpersuccess.ledger.SampleWeight;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.pricing.PriceEffects;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import java.math.BigDecimal;
import java.util.Map;

/** A ledger entry in the making: an explicit success of one free call of no tokens. */
final class EntryBuilder {
  private Group group;
  private Judgement judgement = new Judgement(Verdict.SUCCESS, VerdictSource.EXPLICIT, false);
  private CallCounts counts = new CallCounts(1, 0, 0, 0, 1);
  private BigDecimal model = BigDecimal.ZERO;
  private BigDecimal retry = BigDecimal.ZERO;
  private BigDecimal escalation = BigDecimal.ZERO;
  private BigDecimal infrastructure = BigDecimal.ZERO;
  private BigDecimal rework = BigDecimal.ZERO;
  private BigDecimal review = BigDecimal.ZERO;
  private BigDecimal evaluation = BigDecimal.ZERO;
  private PriceEffects effects = PriceEffects.NONE;
  private long afterSeconds;
  private CloseCause closedBecause = CloseCause.IDLE;
  private SampleWeight weight = SampleWeight.UNKNOWN;

  private EntryBuilder(Group group) {
    this.group = group;
  }

  static EntryBuilder entry(String feature, String arm) {
    return new EntryBuilder(new Group(feature, arm, Map.of()));
  }

  /** The kind of the task, a dimension. */
  EntryBuilder kind(String kind) {
    group =
        new Group(
            group.featureTag(),
            group.arm(),
            group.path(),
            Map.of("task.type", kind),
            group.cluster());
    return this;
  }

  EntryBuilder model(String usd) {
    model = new BigDecimal(usd);
    return this;
  }

  EntryBuilder retry(String usd) {
    retry = new BigDecimal(usd);
    return this;
  }

  /** What raised and lowered the model cost: by tier, by cache, by reasoning, and no part of it. */
  EntryBuilder effects(String tier, String cache, String reasoning, String lump) {
    effects =
        new PriceEffects(
            new BigDecimal(tier),
            new BigDecimal(cache),
            new BigDecimal(reasoning),
            new BigDecimal(lump));
    return this;
  }

  EntryBuilder infrastructure(String usd) {
    infrastructure = new BigDecimal(usd);
    return this;
  }

  EntryBuilder calls(long calls, long tokens) {
    counts = new CallCounts(calls, 0, 0, tokens, counts.turns());
    return this;
  }

  EntryBuilder turns(long turns) {
    counts = new CallCounts(counts.calls(), 0, 0, counts.tokens(), turns);
    return this;
  }

  EntryBuilder failed() {
    judgement = new Judgement(Verdict.FAILURE, VerdictSource.EXPLICIT, false);
    return this;
  }

  /** A person took over, for this many USD. */
  EntryBuilder escalated(String usd) {
    judgement = new Judgement(Verdict.FAILURE, VerdictSource.IMPLICIT, true);
    escalation = new BigDecimal(usd);
    return this;
  }

  /** A person took over, for this many USD, and the application says that it was solved. */
  EntryBuilder escalatedAndSolved(String usd) {
    judgement = new Judgement(Verdict.SUCCESS, VerdictSource.EXPLICIT, true);
    escalation = new BigDecimal(usd);
    return this;
  }

  /** A person looked at the task, for this many USD. */
  EntryBuilder review(String usd) {
    review = new BigDecimal(usd);
    return this;
  }

  /** A model graded the task, for this many USD. */
  EntryBuilder evaluation(String usd) {
    evaluation = new BigDecimal(usd);
    return this;
  }

  /** Nobody told how the task ended. */
  EntryBuilder silent(Verdict verdict) {
    judgement = new Judgement(verdict, VerdictSource.NONE, false);
    return this;
  }

  EntryBuilder evicted() {
    closedBecause = CloseCause.CAPACITY;
    return this;
  }

  /** No call has a price. */
  EntryBuilder unpriced() {
    counts = new CallCounts(counts.calls(), counts.calls(), 0, counts.tokens(), counts.turns());
    return this;
  }

  /** One more call, without a price. */
  EntryBuilder partlyUnpriced() {
    counts = new CallCounts(counts.calls() + 1, 1, 0, counts.tokens(), counts.turns());
    return this;
  }

  /** The verdict was told so many seconds after the start. */
  EntryBuilder labelledAfter(long seconds) {
    judgement =
        new Judgement(
            judgement.verdict(),
            judgement.source(),
            judgement.escalated(),
            START.plusSeconds(seconds));
    return this;
  }

  /** The task begins so many seconds after the start. */
  EntryBuilder after(long seconds) {
    afterSeconds = seconds;
    return this;
  }

  /** The task stands for so many. */
  EntryBuilder weighing(String count) {
    var tasks = new BigDecimal(count);
    boolean isOne = tasks.compareTo(BigDecimal.ONE) == 0;
    weight = new SampleWeight(isOne ? Estimation.EXACT : Estimation.EXTRAPOLATED, tasks);
    return this;
  }

  /** One of the tasks of a cluster. */
  EntryBuilder cluster(String name) {
    group = new Group(group.featureTag(), group.arm(), group.path(), group.dimensions(), name);
    return this;
  }

  /** The task went this way. */
  EntryBuilder path(String path) {
    group = new Group(group.featureTag(), group.arm(), path, group.dimensions(), group.cluster());
    return this;
  }

  /** What a failure that nobody escalated costs. */
  EntryBuilder rework(String usd) {
    rework = new BigDecimal(usd);
    return this;
  }

  LedgerEntry build() {
    CostBreakdown cost = cost();
    boolean isSilent = judgement.source() == VerdictSource.NONE;
    return new LedgerEntry(
        TaskKey.ofApplication("", "task"),
        group,
        judgement,
        counts,
        callCosts(),
        cost,
        isSilent
            ? new CostRange(model.add(infrastructure), model.add(infrastructure).add(rework))
            : CostRange.of(cost.total()),
        new TimeSpan(START.plusSeconds(afterSeconds), START.plusSeconds(afterSeconds)),
        closedBecause,
        false,
        weight);
  }

  private CostBreakdown cost() {
    boolean isAbandoned = judgement.verdict() == Verdict.FAILURE && !judgement.escalated();
    return new CostBreakdown(
        model,
        retry,
        retry,
        evaluation,
        escalation,
        isAbandoned ? rework : BigDecimal.ZERO,
        review,
        infrastructure,
        effects);
  }

  private CallCosts callCosts() {
    var costs = new ModelCosts(counts.unpriced(), 0, Map.of());
    return counts.unpriced() == 0
        ? CallCosts.NONE
        : new CallCosts(Map.of(new ModelName("acme", "small"), costs));
  }

  ArmTotals totals() {
    return ArmTotals.of(build());
  }

  /** The totals of this many such tasks. */
  ArmTotals times(int count) {
    ArmTotals all = ArmTotals.ZERO;
    for (int i = 0; i < count; i++) {
      all = all.plus(totals());
    }
    return all;
  }
}
