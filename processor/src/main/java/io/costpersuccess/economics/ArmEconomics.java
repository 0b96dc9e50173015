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
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** Clusters of related tasks from which an arm counts as decidable. */
  public static final long ENOUGH_CLUSTERS = 20;

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
    return totals.callCosts().unpriced() == 0;
  }

  /** Calls of the work of unknown cost. */
  public long unpricedCalls() {
    return totals.counts().unpriced();
  }

  /** What the calls of unknown cost come to at most, in USD; null when there is no bound. */
  public @Nullable BigDecimal unknownUsdAtMost() {
    return totals.callCosts().unknownUsdAtMost();
  }

  /** Total cost over tasks, in USD; the least that it can be while calls have no known cost. */
  public @Nullable Double costPerTask() {
    return isCostKnown() ? ratio(sums().cost().total(), sums().tasks().tasks()) : null;
  }

  /** Model cost over tasks, in USD. */
  public @Nullable Double modelCostPerTask() {
    return isCostKnown() ? ratio(sums().cost().model(), sums().tasks().tasks()) : null;
  }

  /** Model cost over calls, in USD. */
  public @Nullable Double costPerCall() {
    return isCostKnown() ? ratio(sums().cost().model(), sums().calls()) : null;
  }

  /** Model cost over tokens, in USD for a million tokens. */
  public @Nullable Double costPerMillionTokens() {
    return isCostKnown() ? ratio(sums().cost().model().multiply(MILLION), sums().tokens()) : null;
  }

  /** The factors of the model cost. */
  public CostMultipliers multipliers() {
    return new CostMultipliers(sums().cost());
  }

  /**
   * Total cost over successes, in USD, with its interval. While calls have no known cost there is
   * only a low end, the known cost over successes.
   */
  public Estimate costPerSuccess() {
    return perSuccess(TaskSums::cost, totals::totalMoments, totals.population().cost());
  }

  /** Model cost over successes, in USD, like {@link #costPerSuccess}. */
  public Estimate modelCostPerSuccess() {
    return perSuccess(TaskSums::modelCost, totals::modelMoments, totals.population().modelCost());
  }

  /**
   * The cost per success, in USD, between what it is if every unlabelled task succeeded and what it
   * is if every one failed, with the labour of those failures, whatever silence is taken for. No
   * interval of chance: labels are not given at random. No high end without a labelled success, nor
   * while calls have no known cost.
   */
  public Estimate costPerSuccessBounds() {
    if (!isCostKnown()) {
      return Estimate.NONE;
    }
    ArmSums sums = sums();
    BigDecimal most = sums.labelledSuccesses().add(sums.unlabelled());
    Double high =
        isCostComplete() ? ratio(sums.costRange().high(), sums.labelledSuccesses()) : null;
    return new Estimate(null, ratio(sums.costRange().low(), most), high);
  }

  /** Successes over tasks, with its interval. */
  public Estimate successRate() {
    return rate(TaskSums::successes);
  }

  /** Escalated tasks over tasks, with its interval. */
  public Estimate escalationRate() {
    return rate(TaskSums::escalated);
  }

  /** Tasks of which the verdict does not rest on silence, over tasks. */
  public @Nullable Double labelCoverage() {
    return ratio(sums().labelled(), sums().tasks().tasks());
  }

  /**
   * Whether the arm can be compared with others: not when its cost is unknown, nor when its tasks
   * were sampled with different probabilities, for which the tests of a difference are not made.
   */
  public boolean isComparable() {
    return isCostKnown() && !isUneven();
  }

  /**
   * Whether its tasks were sampled with different probabilities. Then every ratio is that of all
   * tasks which the recorded ones stand for, as theirs alone is another.
   */
  public boolean isUneven() {
    return totals.population().isUneven();
  }

  /** Whether there are tasks enough to decide by, and clusters where tasks are related. */
  public boolean hasEnoughData() {
    return tasks() >= ENOUGH_TASKS && !hasFewClusters();
  }

  /** Whether tasks are related, and have too few clusters to show how much they vary. */
  public boolean hasFewClusters() {
    return isClustered() && clusters() < ENOUGH_CLUSTERS;
  }

  /** Whether tasks are related by {@code cluster_keys}. */
  public boolean isClustered() {
    return totals.spend().isClustered();
  }

  /** How many clusters the tasks make; 0 when tasks are independent. */
  public long clusters() {
    return totals.spend().clusters().count();
  }

  /** How many tasks are missing until there are enough to decide by. */
  long missingTasks() {
    return Math.max(0, ENOUGH_TASKS - tasks());
  }

  /** The arm's tasks by number of turns, in ascending order. */
  public List<TurnsRow> byTurns() {
    return totals.byTurns().entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private TurnsRow row(int turns, TurnTotals row) {
    TaskSums sums = isUneven() ? row.weighted() : row.recorded();
    return TurnsRow.of(turns, row.tasks(), sums, isCostKnown());
  }

  /** What all ratios are made of, so that no weighted sum is divided by one of recorded tasks. */
  private ArmSums sums() {
    return isUneven() ? totals.population().sums() : totals.recorded();
  }

  /** The sums of each cluster, weighted like {@link #sums}. */
  private Clusters clusterSums() {
    Clusters recorded = totals.spend().clusters();
    return isUneven() ? recorded.plus(totals.population().excess()) : recorded;
  }

  private Estimate perSuccess(
      Function<TaskSums, BigDecimal> cost, Supplier<PairMoments> recorded, RatioMoments weighted) {
    if (!isCostKnown()) {
      return Estimate.NONE;
    }
    if (!isCostComplete()) {
      TaskSums sums = sums().tasks();
      return new Estimate(null, ratio(cost.apply(sums), sums.successes()), null);
    }
    if (!isUneven()) {
      return CostPerSuccess.interval(recorded.get(), CONFIDENCE);
    }
    return isClustered()
        ? clusterSums().moments(cost, TaskSums::successes).costPerSuccess(CONFIDENCE)
        : weighted.interval(CONFIDENCE);
  }

  private Estimate rate(Function<TaskSums, BigDecimal> some) {
    BigDecimal count = some.apply(totals.recorded().tasks());
    boolean isReal =
        tasks() > 0 && count.signum() >= 0 && count.compareTo(BigDecimal.valueOf(tasks())) <= 0;
    if (!isReal) {
      return Estimate.NONE;
    }
    if (isClustered()) {
      return clusterSums().moments(TaskSums::cost, some).successRate(CONFIDENCE);
    }
    return isUneven()
        ? totals.population().rate(some.apply(sums().tasks()))
        : Wilson.interval(count.longValueExact(), tasks(), CONFIDENCE);
  }

  static @Nullable Double ratio(BigDecimal amount, BigDecimal count) {
    boolean isReal = count.signum() > 0 && amount.signum() >= 0;
    return isReal ? quotient(amount, count) : null;
  }

  /** Null when it is too large for a double. */
  static @Nullable Double quotient(BigDecimal dividend, BigDecimal divisor) {
    double quotient = dividend.divide(divisor, MathContext.DECIMAL64).doubleValue();
    return Double.isFinite(quotient) ? quotient : null;
  }
}
