package io.costpersuccess.statistics;

/**
 * Fieller's confidence set of a ratio of two means, restricted to ratios of at least zero.
 *
 * <p>The set holds every r for which {@code numerator - r x denominator} does not differ from zero:
 * {@code A r² - 2 B r + C <= 0} (Fieller 1954). It is an interval only while the denominator itself
 * differs from zero (A &gt; 0). Otherwise it has no upper end, or everything is possible.
 */
public final class Fieller {

  private Fieller() {}

  /**
   * The smallest interval that covers the set.
   *
   * <p>The estimate is null when the quotient is negative or its denominator zero. The low end is
   * null when the data exclude no small ratio, the high end when they exclude no large one; both
   * are null when no ratio of at least zero is possible. An interval that reaches below zero is cut
   * there.
   *
   * @param critical the quantile of the two-sided test, such as 1.96
   */
  public static Estimate interval(Ratio ratio, double critical) {
    double estimate = quotient(ratio.numerator().estimate(), ratio.denominator().estimate());
    Quadratic set = Quadratic.of(ratio, critical);
    if (set.a > 0) {
      return between(estimate, set.lowerRoot(), set.upperRoot());
    }
    return set.a < 0 ? outside(estimate, set) : beyond(estimate, set);
  }

  /** Whether a ratio over this mean has an upper end: g = critical² variance / mean² &lt; 1. */
  static boolean bounded(Mean denominator, double critical) {
    double mean = denominator.estimate();
    return mean * mean > critical * critical * denominator.variance();
  }

  /** NaN when it is negative or does not exist. */
  static double quotient(double numerator, double denominator) {
    double quotient = numerator / denominator;
    // Adding zero turns -0.0 into 0.0.
    return quotient >= 0 ? quotient + 0.0 : Double.NaN;
  }

  private static Estimate between(double estimate, double low, double high) {
    return high >= 0 ? Estimate.of(estimate, Math.max(0, low), high) : Estimate.NONE;
  }

  /** The set is all but the gap between the roots; a gap around zero leaves a lower end. */
  private static Estimate outside(double estimate, Quadratic set) {
    // A gap that starts above zero does not exclude zero; without real roots there is no gap.
    boolean gapAroundZero = set.c > 0;
    return Estimate.of(estimate, gapAroundZero ? set.upperRoot() : Double.NaN, Double.NaN);
  }

  /** The quadratic term vanishes: {@code 2 B r >= C}. */
  private static Estimate beyond(double estimate, Quadratic set) {
    double end = set.c / (2 * set.b);
    if (set.b < 0) {
      return between(estimate, 0, end);
    }
    return Estimate.of(estimate, set.b > 0 ? Math.max(0, end) : Double.NaN, Double.NaN);
  }

  /** The polynomial {@code a r² - 2 b r + c}. */
  private record Quadratic(double a, double b, double c) {

    static Quadratic of(Ratio ratio, double critical) {
      double square = critical * critical;
      Mean above = ratio.numerator();
      Mean below = ratio.denominator();
      return new Quadratic(
          below.estimate() * below.estimate() - square * below.variance(),
          above.estimate() * below.estimate() - square * ratio.covariance(),
          above.estimate() * above.estimate() - square * above.variance());
    }

    double lowerRoot() {
      return Math.min(largeRoot(), smallRoot());
    }

    double upperRoot() {
      return Math.max(largeRoot(), smallRoot());
    }

    private double largeRoot() {
      return shifted() / a;
    }

    /** By the product of the roots; a difference would cancel. */
    private double smallRoot() {
      return shifted() == 0 ? 0 : c / shifted();
    }

    /** b plus the root of the discriminant, moved away from zero. */
    private double shifted() {
      return b + Math.copySign(Math.sqrt(Math.max(0, b * b - a * c)), b);
    }
  }
}
