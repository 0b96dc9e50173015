package io.costpersuccess.economics;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.PairMoments;

/**
 * Statistics of what tasks cost and whether they succeeded.
 *
 * @param total of the total cost as booked
 * @param beforeFailures of the total cost less escalation and rework, the labour of failures
 */
public record Spend(PairMoments total, PairMoments beforeFailures) {
  /** The statistics of no tasks. */
  public static final Spend NONE = new Spend(PairMoments.NONE, PairMoments.NONE);

  static Spend of(LedgerEntry entry) {
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    CostBreakdown cost = entry.cost();
    return new Spend(
        PairMoments.of(cost.total(), success),
        PairMoments.of(cost.total().subtract(cost.escalation()).subtract(cost.rework()), success));
  }

  Spend plus(Spend other) {
    return new Spend(total.plus(other.total), beforeFailures.plus(other.beforeFailures));
  }

  Spend minus(Spend other) {
    return new Spend(total.minus(other.total), beforeFailures.minus(other.beforeFailures));
  }
}
