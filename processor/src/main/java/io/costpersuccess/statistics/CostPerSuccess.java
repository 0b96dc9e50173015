package io.costpersuccess.statistics;

import static io.costpersuccess.statistics.PairMoments.quotient;

import java.math.BigDecimal;

/**
 * The ratio of total cost to successes, with its confidence interval.
 *
 * <p>Log-delta method with Student's t (Deng, Knoblich, Lu 2018, doi 10.1145/3219819.3219919).
 * Fieller's g decides whether an upper end exists. Of clustered pairs the same with cluster totals
 * and t(G - 1); the exact bounds take each of the G clusters for one pair.
 */
public final class CostPerSuccess {

  private CostPerSuccess() {}

  /**
   * The cost of one success, in the unit of the costs.
   *
   * <ul>
   *   <li>No pairs, or sums that no real pairs can have: {@link Estimate#NONE}.
   *   <li>No success: only a lower end, mean cost / (1 - alpha^(1/n)).
   *   <li>One pair or cluster: only an estimate; it shows no spread.
   *   <li>Too few successes for a bound (Fieller's g is at least 1): no upper end.
   *   <li>No failure: the upper end is at least mean cost / alpha^(1/n).
   *   <li>No spread at all: both ends are the estimate, but for the rules above.
   * </ul>
   *
   * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
   */
  public static Estimate interval(PairMoments moments, double confidence) {
    Confidence level = new Confidence(confidence);
    if (!moments.isSample()) {
      return Estimate.NONE;
    }
    if (moments.successes() == 0) {
      return withoutSuccess(moments, level);
    }
    if (moments.units() <= 1) {
      return Estimate.of(ratio(moments), Double.NaN, Double.NaN);
    }
    return logDelta(moments, level);
  }

  private static Estimate withoutSuccess(PairMoments moments, Confidence level) {
    // The rate that shows no success in n pairs with probability alpha.
    double highestRate = -Math.expm1(Math.log(level.alpha()) / moments.units());
    double meanCost = quotient(moments.sumCost(), BigDecimal.valueOf(moments.n()));
    return Estimate.of(Double.NaN, meanCost / highestRate, Double.NaN);
  }

  private static Estimate logDelta(PairMoments moments, Confidence level) {
    double ratio = ratio(moments);
    double t = level.student(moments.degreesOfFreedom());
    double factor = Math.exp(t * Math.sqrt(relativeVariance(moments)));
    double high = Fieller.bounded(rate(moments), t) ? ratio * factor : Double.NaN;
    return Estimate.of(ratio, ratio / factor, Math.max(high, highWithoutFailure(moments, level)));
  }

  private static double ratio(PairMoments moments) {
    return quotient(moments.sumCost(), BigDecimal.valueOf(moments.successes()));
  }

  private static Mean rate(PairMoments moments) {
    double n = moments.n();
    Double variance = moments.successVariance();
    return new Mean(moments.successes() / n, variance == null ? 0 : variance / n);
  }

  /** Without a failure the delta method takes the rate for certain; the exact bound does not. */
  private static double highWithoutFailure(PairMoments moments, Confidence level) {
    if (moments.successes() < moments.n()) {
      return Double.NEGATIVE_INFINITY;
    }
    return ratio(moments) * Math.exp(-Math.log(level.alpha()) / moments.units());
  }

  /**
   * SE²/R² from the residuals D = C - R S, whose sum of squares is Q/k² with Q = k² sum C² - 2 k T
   * sum CS + k T², k successes, total cost T. Exact up to the last division, hence never negative
   * for real pairs.
   */
  private static double relativeVariance(PairMoments moments) {
    ClusterMoments clusters = moments.clusters();
    if (moments.sumCost().signum() == 0) {
      return 0;
    }
    if (clusters != null) {
      Double variance = clusters.costAndSuccesses().relativeVariance();
      return variance == null ? Double.NaN : variance;
    }
    BigDecimal k = BigDecimal.valueOf(moments.successes());
    BigDecimal total = moments.sumCost();
    BigDecimal q =
        k.multiply(moments.sumSquaredCost())
            .subtract(total.multiply(moments.sumCostOfSuccesses()).multiply(BigDecimal.valueOf(2)))
            .add(total.multiply(total))
            .multiply(k);
    BigDecimal scale = k.multiply(total).pow(2).multiply(BigDecimal.valueOf(moments.n() - 1));
    return quotient(q.multiply(BigDecimal.valueOf(moments.n())), scale);
  }
}
