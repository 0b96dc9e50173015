package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.statistics.CostPerSuccess;
import io.costpersuccess.statistics.Estimate;
import io.costpersuccess.statistics.PairMoments;
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
 */
public record ArmEconomics(ArmKey key, ArmTotals totals) {
  /** Confidence of every interval. */
  public static final double CONFIDENCE = 0.95;

  /** Tasks of an arm from which its cost per success counts as decidable. */
  public static final long ENOUGH_TASKS = 100;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Checks that nothing is null. */
  public ArmEconomics {
    requireNonNull(key, "key");
    requireNonNull(totals, "totals");
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
    return totals.counts().calls() == 0 || totals.counts().unpriced() < totals.counts().calls();
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

  /** Model cost over the model cost that no later attempt superseded; from 1. */
  public @Nullable Double retryMultiplier() {
    BigDecimal kept = totals.cost().model().subtract(totals.cost().retry());
    boolean isReal = kept.signum() > 0 && totals.cost().model().signum() >= 0;
    return isReal ? quotient(totals.cost().model(), kept) : null;
  }

  /** Total cost over successes, in USD, with its interval. */
  public Estimate costPerSuccess() {
    return isCostKnown()
        ? CostPerSuccess.interval(totals.totalMoments(), CONFIDENCE)
        : Estimate.NONE;
  }

  /** Model cost over successes, in USD, with its interval. */
  public Estimate modelCostPerSuccess() {
    return isCostKnown()
        ? CostPerSuccess.interval(totals.modelMoments(), CONFIDENCE)
        : Estimate.NONE;
  }

  /** Successes over tasks, with its interval. */
  public Estimate successRate() {
    return rate(totals.outcomes().success());
  }

  /** Escalated tasks over tasks, with its interval. */
  public Estimate escalationRate() {
    return rate(totals.outcomes().escalated());
  }

  /** Tasks of which the verdict does not rest on silence, over tasks. */
  public @Nullable Double labelCoverage() {
    return ratio(BigDecimal.valueOf(totals.outcomes().labelled()), tasks());
  }

  /** Whether there are tasks enough to decide by. */
  public boolean hasEnoughData() {
    return tasks() >= ENOUGH_TASKS;
  }

  /** The arm's tasks by number of turns, in ascending order. */
  public List<TurnsRow> byTurns() {
    return totals.byTurns().entrySet().stream()
        .map(entry -> TurnsRow.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The tasks that took the same number of turns.
   *
   * @param turns the number, or {@code 10+}
   * @param tasks how many tasks
   * @param successRate share of those that succeeded
   * @param costPerTaskUsd what one of them cost
   * @param modelCostPerTaskUsd the part of it that model calls cost
   */
  public record TurnsRow(
      String turns,
      long tasks,
      @Nullable Double successRate,
      @Nullable Double costPerTaskUsd,
      @Nullable Double modelCostPerTaskUsd) {
    static TurnsRow of(int turns, TurnTotals totals) {
      return new TurnsRow(
          TurnTotals.label(turns),
          totals.tasks(),
          ratio(BigDecimal.valueOf(totals.successes()), totals.tasks()),
          ratio(totals.costUsd(), totals.tasks()),
          ratio(totals.modelCostUsd(), totals.tasks()));
    }
  }

  PairMoments modelMoments() {
    return totals.modelMoments();
  }

  private Estimate rate(long count) {
    boolean isReal = tasks() > 0 && count >= 0 && count <= tasks();
    return isReal ? Wilson.interval(count, tasks(), CONFIDENCE) : Estimate.NONE;
  }

  private static @Nullable Double ratio(BigDecimal amount, long count) {
    boolean isReal = count > 0 && amount.signum() >= 0;
    return isReal ? quotient(amount, BigDecimal.valueOf(count)) : null;
  }

  /** Null when it is too large for a double. */
  private static @Nullable Double quotient(BigDecimal dividend, BigDecimal divisor) {
    double quotient = dividend.divide(divisor, MathContext.DECIMAL64).doubleValue();
    return Double.isFinite(quotient) ? quotient : null;
  }
}
