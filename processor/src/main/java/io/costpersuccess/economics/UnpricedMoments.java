package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;

/**
 * Sums over tasks with calls of unknown cost, of which a task has u: enough to know what the
 * statistics of the cost would be, were each such call to cost a given amount. Immutable.
 *
 * @param u sum of u
 * @param uu sum of u²
 * @param us sum of u over successes
 * @param uc sum of u times the known total cost of the task
 */
public record UnpricedMoments(long u, long uu, long us, BigDecimal uc) {
  /** Every call is priced. */
  public static final UnpricedMoments NONE = new UnpricedMoments(0, 0, 0, BigDecimal.ZERO);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Takes trailing zeros off the sum, so that equal sums are equal. */
  public UnpricedMoments {
    uc = requireNonNull(uc, "uc").stripTrailingZeros();
  }

  static UnpricedMoments of(LedgerEntry entry) {
    long u = entry.callCosts().unpriced();
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    return u == 0
        ? NONE
        : new UnpricedMoments(
            u, u * u, success ? u : 0, entry.cost().total().multiply(BigDecimal.valueOf(u)));
  }

  UnpricedMoments plus(UnpricedMoments other) {
    return new UnpricedMoments(u + other.u, uu + other.uu, us + other.us, uc.add(other.uc));
  }

  UnpricedMoments minus(UnpricedMoments other) {
    return new UnpricedMoments(u - other.u, uu - other.uu, us - other.us, uc.subtract(other.uc));
  }

  /** The statistics of the same tasks, were each call of unknown cost to cost this many USD. */
  PairMoments addedTo(PairMoments known, BigDecimal each) {
    return known.withCost(
        known.sumCost().add(each.multiply(BigDecimal.valueOf(u))),
        known
            .sumSquaredCost()
            .add(each.multiply(uc).multiply(TWO))
            .add(each.multiply(each).multiply(BigDecimal.valueOf(uu))),
        known.sumCostOfSuccesses().add(each.multiply(BigDecimal.valueOf(us))));
  }
}
