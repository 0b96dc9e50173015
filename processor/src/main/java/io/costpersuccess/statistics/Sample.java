package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Means and unbiased (co)variances of at least two pairs.
 *
 * @param n how many pairs, at least 2
 * @param successes how many of them are a success
 * @param costVariance variance of the cost of a pair
 * @param covariance covariance of cost and success of a pair
 */
record Sample(long n, long successes, double costVariance, double covariance) {

  /** The sample behind these moments; null below two pairs or for sums of no real pairs. */
  static @Nullable Sample of(PairMoments moments) {
    Double costVariance = moments.costVariance();
    Double covariance = moments.covariance();
    return costVariance == null || covariance == null
        ? null
        : new Sample(moments.n(), moments.successes(), costVariance, covariance);
  }

  double successRate() {
    return (double) successes / n;
  }

  double successVariance() {
    return (double) successes / n * (n - successes) / (n - 1);
  }

  /**
   * The success variance, but never less than with one more success and one more failure (Agresti
   * and Caffo 2000): a sample without failures does not show that there are none.
   */
  double cautiousSuccessVariance() {
    double rate = (successes + 1.0) / (n + 2.0);
    return Math.max(successVariance(), rate * (1 - rate));
  }

  /** The variance of {@code labour x success - cost} for one pair, given that of the success. */
  double netVariance(double labour, double successVariance) {
    double variance = labour * labour * successVariance + costVariance - 2 * labour * covariance;
    return Math.max(0, variance);
  }
}
