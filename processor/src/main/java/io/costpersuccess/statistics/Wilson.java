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
    return n == 0 ? Estimate.NONE : ofRate((double) successes / n, (double) n, z);
  }

  /**
   * The rate in [0, 1] that a weighted sample shows, and its interval.
   *
   * @param n the effective size of the sample, above 0
   * @throws IllegalArgumentException for a rate outside [0, 1], an n that is not above 0, or a
   *     confidence that is not strictly between 0 and 1
   */
  public static Estimate intervalOfRate(double rate, double n, double confidence) {
    if (!(rate >= 0 && rate <= 1 && n > 0)) {
      throw new IllegalArgumentException(
          rate + " of " + n + ": a rate from 0 to 1 of more than 0 expected");
    }
    return ofRate(rate, n, new Confidence(confidence).normal());
  }

  static Estimate ofRate(double rate, double n, double z) {
    double share = z * z / n;
    double centre = (rate + share / 2) / (1 + share);
    double half = Math.sqrt(share * (rate * (1 - rate) + share / 4)) / (1 + share);
    // The ends are exact where rounding would leave a trace of the subtraction.
    double low = rate == 0 ? 0 : Math.max(0, centre - half);
    double high = rate == 1 ? 1 : Math.min(1, centre + half);
    return new Estimate(rate, low, high);
  }
}
