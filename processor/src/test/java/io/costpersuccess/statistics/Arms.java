package io.costpersuccess.statistics;

import java.math.BigDecimal;

/** Moments made of counts and decimal costs. */
final class Arms {

  private Arms() {}

  /** n pairs at one cost. */
  static PairMoments arm(long n, long successes, String cost) {
    return arm(successes, cost, n - successes, cost);
  }

  static PairMoments arm(long successes, String costOfSuccess, long failures, String cost) {
    return times(successes, PairMoments.of(new BigDecimal(costOfSuccess), true))
        .plus(times(failures, PairMoments.of(new BigDecimal(cost), false)));
  }

  /** Pairs in hundredths; the digits of outcomes are 1 for a success. */
  static PairMoments cents(String outcomes, int... costs) {
    PairMoments moments = PairMoments.NONE;
    for (int i = 0; i < costs.length; i++) {
      moments =
          moments.plus(PairMoments.of(BigDecimal.valueOf(costs[i], 2), outcomes.charAt(i) == '1'));
    }
    return moments;
  }

  private static PairMoments times(long count, PairMoments one) {
    BigDecimal factor = BigDecimal.valueOf(count);
    return new PairMoments(
        one.n() * count,
        one.sumCost().multiply(factor),
        one.sumSquaredCost().multiply(factor),
        one.successes() * count,
        one.sumCostOfSuccesses().multiply(factor));
  }
}
