package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.CostRange;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import java.math.BigDecimal;

/**
 * The sums that the ratios of an arm are made of, over its recorded tasks or over all that these
 * stand for. Immutable; adding is commutative, and taking away undoes adding.
 *
 * @param tasks tasks, successes, escalations and costs
 * @param labelled tasks of which the verdict does not rest on silence
 * @param labelledSuccesses those of them that succeeded
 * @param calls counted calls of the work
 * @param tokens their tokens
 * @param cost what the tasks cost, item by item
 * @param costRange what they cost whatever silence is taken for
 */
public record ArmSums(
    TaskSums tasks,
    BigDecimal labelled,
    BigDecimal labelledSuccesses,
    BigDecimal calls,
    BigDecimal tokens,
    CostBreakdown cost,
    CostRange costRange) {

  /** The sums over no tasks. */
  public static final ArmSums ZERO =
      new ArmSums(
          TaskSums.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          CostBreakdown.ZERO,
          CostRange.ZERO);

  /** Checks that nothing is null. */
  public ArmSums {
    requireNonNull(tasks, "tasks");
    requireNonNull(labelled, "labelled");
    requireNonNull(labelledSuccesses, "labelledSuccesses");
    requireNonNull(calls, "calls");
    requireNonNull(tokens, "tokens");
    requireNonNull(cost, "cost");
    requireNonNull(costRange, "costRange");
  }

  static ArmSums of(LedgerEntry entry) {
    boolean labelled = entry.judgement().source() != VerdictSource.NONE;
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    return new ArmSums(
        TaskSums.of(entry),
        labelled ? BigDecimal.ONE : BigDecimal.ZERO,
        labelled && success ? BigDecimal.ONE : BigDecimal.ZERO,
        BigDecimal.valueOf(entry.counts().calls()),
        BigDecimal.valueOf(entry.counts().tokens()),
        entry.cost(),
        entry.costRange());
  }

  ArmSums plus(ArmSums other) {
    return new ArmSums(
        tasks.plus(other.tasks),
        labelled.add(other.labelled),
        labelledSuccesses.add(other.labelledSuccesses),
        calls.add(other.calls),
        tokens.add(other.tokens),
        cost.plus(other.cost),
        costRange.plus(other.costRange));
  }

  ArmSums minus(ArmSums other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  ArmSums times(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? this
        : new ArmSums(
            tasks.times(factor),
            labelled.multiply(factor),
            labelledSuccesses.multiply(factor),
            calls.multiply(factor),
            tokens.multiply(factor),
            cost.times(factor),
            costRange.times(factor));
  }

  /** Tasks that nothing was heard about. */
  BigDecimal unlabelled() {
    return tasks.tasks().subtract(labelled);
  }
}
