package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What changed between two independent sets of tasks, such as two periods. Its intervals are always
 * valid: they may be looked at after every task.
 *
 * @param before the tasks to compare with
 * @param after the tasks in question
 * @param confidence the level of the intervals, strictly between 0 and 1
 */
public record Drift(PairMoments before, PairMoments after, double confidence) {

  /** The success rate after less that before, from -1 to 1; {@link Estimate#NONE} below two. */
  public Estimate successChange() {
    Sample left = Sample.of(after);
    Sample right = Sample.of(before);
    if (left == null || right == null) {
      return Estimate.NONE;
    }
    double estimate = left.successRate() - right.successRate();
    double variance =
        left.cautiousSuccessVariance() / left.n() + right.cautiousSuccessVariance() / right.n();
    return sequence(estimate, variance).interval();
  }

  /**
   * The cost per success after as a multiple of that before.
   *
   * <p>The logarithm of the ratio is estimated: its variance is the sum of the two squared relative
   * standard errors (delta method, Deng, Knoblich, Lu 2018). Without a success after there is only
   * a lower end, that of the cost per success after over the always-valid upper end before; without
   * one before, without cost or below two tasks there is nothing.
   */
  public Estimate costPerSuccessRatio() {
    Sample left = Sample.of(after);
    Sample right = Sample.of(before);
    if (left == null || right == null || before.successes() == 0 || isFree(before)) {
      return Estimate.NONE;
    }
    if (after.successes() == 0) {
      return new Estimate(null, leastRatio(right), null);
    }
    if (isFree(after)) {
      return Estimate.of(0, Double.NaN, Double.NaN);
    }
    double logarithm = logarithm(after) - logarithm(before);
    double variance = relativeVariance(left, after) + relativeVariance(right, before);
    return exponential(logarithm, sequence(logarithm, variance).interval());
  }

  /**
   * The exact bound without a success holds at every look: that there is still none is the rarer,
   * the later it is.
   */
  private @Nullable Double leastRatio(Sample sample) {
    Double least = CostPerSuccess.interval(after, confidence).low();
    double variance = relativeVariance(sample, before);
    Estimate logarithm = sequence(logarithm(before), variance, (double) before.n()).interval();
    return least == null ? null : Estimate.finiteOrNull(least / exponential(logarithm.high()));
  }

  private ConfidenceSequence sequence(double estimate, double variance) {
    return sequence(estimate, variance, (double) before.n() + after.n());
  }

  private ConfidenceSequence sequence(double estimate, double variance, double n) {
    return new ConfidenceSequence(estimate, variance, n, new Confidence(confidence));
  }

  private static boolean isFree(PairMoments moments) {
    return moments.sumCost().signum() == 0;
  }

  private static double logarithm(PairMoments moments) {
    return Math.log(moments.sumCost().doubleValue()) - Math.log((double) moments.successes());
  }

  /** Of the mean cost over the success rate, never too sure of a rate of 1. */
  private static double relativeVariance(Sample sample, PairMoments moments) {
    double cost = moments.sumCost().doubleValue() / moments.n();
    double rate = sample.successRate();
    double variance =
        sample.costVariance() / cost / cost
            + sample.cautiousSuccessVariance() / rate / rate
            - 2 * sample.covariance() / cost / rate;
    return Math.max(0, variance) / sample.n();
  }

  private static Estimate exponential(double logarithm, Estimate interval) {
    return Estimate.of(
        Math.exp(logarithm), exponential(interval.low()), exponential(interval.high()));
  }

  private static double exponential(@Nullable Double end) {
    return end == null ? Double.NaN : Math.exp(end);
  }
}
