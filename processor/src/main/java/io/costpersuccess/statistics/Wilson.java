package io.costpersuccess.statistics;

/** A rate of successes with Wilson's score interval (Wilson 1927). */
public final class Wilson {

  private Wilson() {}

  /**
   * The rate in [0, 1] and its interval; {@link Estimate#NONE} for n = 0.
   *
   * @throws IllegalArgumentException for counts that are negative, more successes than n, or a
   *     confidence that is not strictly between 0 and 1
   */
  public static Estimate interval(long successes, long n, double confidence) {
    Counts.check(successes, n);
    double z = new Confidence(confidence).normal();
    if (n == 0) {
      return Estimate.NONE;
    }
    double rate = (double) successes / n;
    double share = z * z / n;
    double centre = (rate + share / 2) / (1 + share);
    double half = Math.sqrt(share * (rate * (1 - rate) + share / 4)) / (1 + share);
    // The ends are exact where rounding would leave a trace of the subtraction.
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == n ? 1 : Math.min(1, centre + half);
    return new Estimate(rate, low, high);
  }
}
