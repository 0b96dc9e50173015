package io.costpersuccess.statistics;

import java.util.function.LongSupplier;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * What is believed about a rate of successes after some trials, when every rate was as likely
 * before: the distribution Beta(1 + successes, 1 + failures).
 */
public final class BetaPosterior {
  private final BetaDistribution distribution;

  /**
   * The belief after these trials.
   *
   * @throws IllegalArgumentException for counts that are negative or more successes than n
   */
  public BetaPosterior(long successes, long n) {
    Counts.check(successes, n);
    this.distribution = BetaDistribution.of(1.0 + successes, 1.0 + (n - successes));
  }

  /** The expected rate, (successes + 1) / (n + 2). */
  public double mean() {
    return distribution.getMean();
  }

  /**
   * Draws rates from the belief.
   *
   * @param random a source of uniform numbers of 64 bits
   */
  public Draws draws(LongSupplier random) {
    ContinuousDistribution.Sampler sampler = distribution.createSampler(random::getAsLong);
    return sampler::sample;
  }

  /** A sequence of drawn rates, without an end. */
  public interface Draws {
    /** The next rate, from 0 to 1. */
    double next();
  }
}
