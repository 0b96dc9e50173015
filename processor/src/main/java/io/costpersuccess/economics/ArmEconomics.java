package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.statistics.CostPerSuccess;
import io.costpersuccess.statistics.Estimate;
import io.costpersuccess.statistics.PairMoments;
import io.costpersuccess.statistics.RatioMoments;
import io.costpersuccess.statistics.Wilson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit economics of one arm of a feature. What does not exist is null, never 0, NaN or
 * infinite; neither is what totals of no real tasks, such as corrections alone, would give.
 *
 * @param key the arm
 * @param totals the exact totals that everything is computed from
 * @param mature the part of them that is old enough to be compared with other arms
 * @param policy the policy of the feature
 */
public record ArmEconomics(ArmKey key, ArmTotals totals, ArmTotals mature, FeaturePolicy policy) {
  /** Confidence of every interval. */
  public static final double CONFIDENCE = 0.95;

  /** Tasks of an arm from which its cost per success counts as decidable. */
  public static final long ENOUGH_TASKS = 100;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Checks that nothing is null. */
  public ArmEconomics {
    requireNonNull(key, "key");
    requireNonNull(totals, "totals");
    requireNonNull(mature, "mature");
    requireNonNull(policy, "policy");
  }

  /** An arm under the default policy. */
  public ArmEconomics(ArmKey key, ArmTotals totals, ArmTotals mature) {
    this(key, totals, mature, FeaturePolicy.DEFAULT);
  }

  /** An arm under the default policy of which every task can be compared. */
  public ArmEconomics(ArmKey key, ArmTotals totals) {
    this(key, totals, totals);
  }

  /**
   * The arm by the tasks that comparisons rest on: those that are old enough, and where nobody says
   * that silence is evidence, of these the ones with a label.
   */
  public ArmEconomics compared() {
    ArmTotals evidence = policy.isSilenceEvidence() ? mature : mature.ofLabelled();
    return new ArmEconomics(key, evidence, evidence, policy);
  }

  /** The arm without the tasks that are too young to be compared. */
  ArmEconomics ofMature() {
    return new ArmEconomics(key, mature, mature, policy);
  }

  /** Tasks without a label. */
  public long unlabelled() {
    return tasks() - totals.outcomes().labelled();
  }

  /**
   * Whether rates and cost per success rest on an assumption: some tasks have no label, and nobody
   * says what silence means.
   */
  public boolean isAssumed() {
    return unlabelled() > 0 && !policy.silenceStated();
  }

  /** Tasks that are too young to be compared, as their labels may still come. */
  public long immatureTasks() {
    return tasks() - mature.outcomes().tasks();
  }

  /** Tasks of the arm. */
  public long tasks() {
    return totals.outcomes().tasks();
  }

  /**
   * Whether any call could be priced. Without one the cost of the arm is unknown, and so is all
   * that is made of it; with some it is too low by what the others cost.
   */
  public boolean isCostKnown() {
    return totals.counts().calls() == 0 || unpricedCalls() < totals.counts().calls();
  }

  /**
   * Whether every call could be priced. Otherwise the cost is the least that it can be, and no
   * comparison is decided in favour of the arm.
   */
  public boolean isCostComplete() {
    return unpricedCalls() == 0;
  }

  /** Calls of unknown cost. */
  public long unpricedCalls() {
    return totals.counts().unpriced();
  }

  /** Total cost over tasks, in USD. */
  public @Nullable Double costPerTask() {
    return isCostKnown() ? ratio(totals.cost().total(), tasks()) : null;
  }

  /** Model cost over tasks, in USD. */
  public @Nullable Double modelCostPerTask() {
    return isCostKnown() ? ratio(totals.cost().model(), tasks()) : null;
  }

  /** Model cost over calls, in USD. */
  public @Nullable Double costPerCall() {
    return isCostKnown() ? ratio(totals.cost().model(), totals.counts().calls()) : null;
  }

  /** Model cost over tokens, in USD for a million tokens. */
  public @Nullable Double costPerMillionTokens() {
    return isCostKnown()
        ? ratio(totals.cost().model().multiply(MILLION), totals.counts().tokens())
        : null;
  }

  /** The factors of the model cost. */
  public CostMultipliers multipliers() {
    return new CostMultipliers(totals.cost());
  }

  /** Total cost over successes, in USD, with its interval. */
  public Estimate costPerSuccess() {
    return perSuccess(totals.totalMoments(), totals.population().cost());
  }

  /**
   * The cost per success, in USD, between what it is if every unlabelled task succeeded and what it
   * is if every one failed, whatever silence is taken for. No interval of chance: labels are not
   * given at random. No high end without a labelled success.
   */
  public Estimate costPerSuccessBounds() {
    OutcomeCounts outcomes = totals.outcomes();
    long unlabelled = tasks() - outcomes.labelled();
    return isCostKnown()
        ? new Estimate(
            null,
            ratio(totals.cost().total(), outcomes.labelledSuccess() + unlabelled),
            ratio(totals.cost().total(), outcomes.labelledSuccess()))
        : Estimate.NONE;
  }

  /** Model cost over successes, in USD, with its interval. */
  public Estimate modelCostPerSuccess() {
    return perSuccess(totals.modelMoments(), totals.population().modelCost());
  }

  /** Successes over tasks, with its interval. */
  public Estimate successRate() {
    return rate(totals.outcomes().success(), totals.population().successes());
  }

  /** Escalated tasks over tasks, with its interval. */
  public Estimate escalationRate() {
    return rate(totals.outcomes().escalated(), totals.population().escalated());
  }

  /** Tasks of which the verdict does not rest on silence, over tasks. */
  public @Nullable Double labelCoverage() {
    return ratio(BigDecimal.valueOf(totals.outcomes().labelled()), tasks());
  }

  /**
   * Whether the arm can be compared with others: not when its cost is unknown, nor when its tasks
   * were sampled with different probabilities, for which the tests of a difference are not made.
   */
  public boolean isComparable() {
    return isCostKnown() && !isUneven();
  }

  /** Whether its tasks were sampled with different probabilities. */
  public boolean isUneven() {
    return totals.population().isUneven();
  }

  /** Whether there are tasks enough to decide by. */
  public boolean hasEnoughData() {
    return tasks() >= ENOUGH_TASKS;
  }

  /** How many tasks are missing until there are enough to decide by. */
  long missingTasks() {
    return Math.max(0, ENOUGH_TASKS - tasks());
  }

  /** The arm's tasks by number of turns, in ascending order. */
  public List<TurnsRow> byTurns() {
    return totals.byTurns().entrySet().stream()
        .map(entry -> TurnsRow.of(entry.getKey(), entry.getValue(), isCostKnown()))
        .toList();
  }

  /** Both sums are weighted when weights differ; equal weights would change nothing. */
  private Estimate perSuccess(PairMoments recorded, RatioMoments weighted) {
    if (!isCostKnown()) {
      return Estimate.NONE;
    }
    return totals.population().isUneven()
        ? weighted.interval(CONFIDENCE)
        : CostPerSuccess.interval(recorded, CONFIDENCE);
  }

  private Estimate rate(long count, BigDecimal weighted) {
    boolean isReal = tasks() > 0 && count >= 0 && count <= tasks();
    if (!isReal) {
      return Estimate.NONE;
    }
    return totals.population().isUneven()
        ? totals.population().rate(weighted)
        : Wilson.interval(count, tasks(), CONFIDENCE);
  }

  static @Nullable Double ratio(BigDecimal amount, long count) {
    boolean isReal = count > 0 && amount.signum() >= 0;
    return isReal ? quotient(amount, BigDecimal.valueOf(count)) : null;
  }

  /** Null when it is too large for a double. */
  static @Nullable Double quotient(BigDecimal dividend, BigDecimal divisor) {
    double quotient = dividend.divide(divisor, MathContext.DECIMAL64).doubleValue();
    return Double.isFinite(quotient) ? quotient : null;
  }
}
