package io.costpersuccess.economics;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sums over some tasks, each as often as its weight says. Immutable; adding is commutative, and
 * taking away undoes adding.
 *
 * @param tasks how many tasks
 * @param successes how many of them succeeded
 * @param escalated how many of them a person had to take over
 * @param cost what they cost, in USD
 * @param failureLabour the part of it that people cost because tasks failed
 * @param modelCost the part of it that model calls cost
 * @param unpriced calls of unknown cost
 */
public record TaskSums(
    BigDecimal tasks,
    BigDecimal successes,
    BigDecimal escalated,
    BigDecimal cost,
    BigDecimal failureLabour,
    BigDecimal modelCost,
    BigDecimal unpriced) {

  /** The sums over no tasks. */
  public static final TaskSums ZERO =
      new TaskSums(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  /** The sums over one task that counts once. */
  static TaskSums of(LedgerEntry entry) {
    return new TaskSums(
        BigDecimal.ONE,
        count(entry.judgement().verdict() == Verdict.SUCCESS),
        count(entry.judgement().escalated()),
        entry.cost().total(),
        entry.cost().escalation().add(entry.cost().rework()),
        entry.cost().model(),
        BigDecimal.valueOf(entry.callCosts().unpriced()));
  }

  private static BigDecimal count(boolean one) {
    return one ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  /** What the tasks cost before the labour of failures. */
  BigDecimal costBeforeFailures() {
    return cost.subtract(failureLabour);
  }

  TaskSums plus(TaskSums other) {
    return new TaskSums(
        tasks.add(other.tasks),
        successes.add(other.successes),
        escalated.add(other.escalated),
        cost.add(other.cost),
        failureLabour.add(other.failureLabour),
        modelCost.add(other.modelCost),
        unpriced.add(other.unpriced));
  }

  TaskSums times(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? this
        : new TaskSums(
            tasks.multiply(factor),
            successes.multiply(factor),
            escalated.multiply(factor),
            cost.multiply(factor),
            failureLabour.multiply(factor),
            modelCost.multiply(factor),
            unpriced.multiply(factor));
  }

  TaskSums minus(TaskSums other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  boolean isZero() {
    return amounts().allMatch(amount -> amount.signum() == 0);
  }

  private Stream<BigDecimal> amounts() {
    return Stream.of(tasks, successes, escalated, cost, failureLabour, modelCost, unpriced);
  }

  /** Compares by value: 1.0 and 1.00 are the same sum. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof TaskSums other && minus(other).isZero();
  }

  @Override
  public int hashCode() {
    return tasks.stripTrailingZeros().hashCode();
  }
}
