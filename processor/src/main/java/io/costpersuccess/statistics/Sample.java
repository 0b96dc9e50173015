package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Means and unbiased (co)variances of at least two pairs.
 *
 * @param n how many pairs, at least 2
 * @param successes how many of them are a success
 * @param meanCost mean cost of a pair
 * @param costVariance variance of the cost of a pair
 * @param successVariance variance of the success of a pair
 * @param covariance covariance of cost and success of a pair
 * @param degreesOfFreedom those of the variances, at least 1
 */
record Sample(
    long n,
    long successes,
    double meanCost,
    double costVariance,
    double successVariance,
    double covariance,
    double degreesOfFreedom) {

  /** The sample behind these moments; null below two pairs or for sums of no real pairs. */
  static @Nullable Sample of(PairMoments moments) {
    Double meanCost = moments.meanCost();
    Double costVariance = moments.costVariance();
    Double successVariance = moments.successVariance();
    Double covariance = moments.covariance();
    return meanCost == null || costVariance == null || successVariance == null || covariance == null
        ? null
        : new Sample(
            moments.n(),
            moments.successes(),
            meanCost,
            costVariance,
            successVariance,
            covariance,
            moments.degreesOfFreedom());
  }

  double successRate() {
    return (double) successes / n;
  }

  /**
   * The success variance, but never less than with one more success and one more failure (Agresti
   * and Caffo 2000): a sample without failures does not show that there are none.
   */
  double cautiousSuccessVariance() {
    double rate = (successes + 1.0) / (n + 2.0);
    return Math.max(successVariance, rate * (1 - rate));
  }

  /**
   * The cost variance, but never less than with one more pair that is off the mean by this much: a
   * sample without a dear task does not show that there are none.
   *
   * @param surprise at least 0
   */
  double cautiousCostVariance(double surprise) {
    return Math.max(costVariance, surprise / (n + 1) * surprise);
  }

  /** The variance of {@code value x success - cost} for one pair, never too sure of either. */
  double cautiousNetVariance(double value, double surprise) {
    double more = cautiousCostVariance(surprise) - costVariance;
    return netVariance(value, cautiousSuccessVariance()) + more;
  }

  /** The variance of {@code value x success - cost} for one pair, given that of the success. */
  double netVariance(double value, double successVariance) {
    double variance = value * value * successVariance + costVariance - 2 * value * covariance;
    return Math.max(0, variance);
  }
}
