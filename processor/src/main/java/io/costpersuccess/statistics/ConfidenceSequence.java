package io.costpersuccess.statistics;

/**
 * An always-valid confidence interval: it may be looked at after every task, and all looks together
 * miss the true value with probability alpha at most, asymptotically.
 *
 * <p>Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas: Time-uniform central limit theory and asymptotic
 * confidence sequences (arXiv 2103.06476), equation 9. It costs 1.5 to 2 times the width of an
 * interval that is looked at once.
 *
 * @param estimate the estimate after n tasks
 * @param variance the squared standard error of the estimate after n tasks
 * @param n how many tasks, a whole number, are behind the estimate, in all arms together
 */
record ConfidenceSequence(double estimate, double variance, double n, Confidence confidence) {

  // The number of tasks at which the sequence is narrowest relative to a single look.
  private static final double TUNED_TO_TASKS = 5_000;

  /** The interval; no ends when the data show no spread, for then they say nothing about it. */
  Estimate interval() {
    return interval(n);
  }

  /** The interval after this many tasks, should estimate and spread stay. */
  Estimate interval(double tasks) {
    if (variance == 0) {
      return Estimate.of(estimate, Double.NaN, Double.NaN);
    }
    double half = halfWidth(tasks);
    return Estimate.of(estimate, estimate - half, estimate + half);
  }

  /** The half-width after this many tasks, for the spread seen in n. */
  double halfWidth(double tasks) {
    double alpha = confidence.alpha();
    double x = tasks * rhoSquared(alpha);
    double logarithm = Math.log(Math.sqrt(x + 1) / alpha);
    return Math.sqrt(variance * n / tasks * 2 * (x + 1) / x * logarithm);
  }

  private static double rhoSquared(double alpha) {
    double twice = -2 * Math.log(alpha);
    return (twice + Math.log(twice + 1)) / TUNED_TO_TASKS;
  }
}
