package io.costpersuccess.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Exact sufficient statistics of pairs (x, y) for the ratio of their sums, such as that of weighted
 * cost to weighted successes.
 *
 * <p>Immutable; merging is exact, commutative and associative, and {@link #minus} undoes {@link
 * #plus}.
 *
 * @param n how many pairs; negative where corrections outweigh
 * @param x the sum of x
 * @param y the sum of y
 * @param xx the sum of x²
 * @param yy the sum of y²
 * @param xy the sum of the products
 */
public record RatioMoments(
    long n, BigDecimal x, BigDecimal y, BigDecimal xx, BigDecimal yy, BigDecimal xy) {

  /** The moments of no pairs. */
  public static final RatioMoments NONE =
      new RatioMoments(
          0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final MathContext PRECISION = MathContext.DECIMAL64;

  /** The moments of one pair. */
  public static RatioMoments of(BigDecimal x, BigDecimal y) {
    return new RatioMoments(1, x, y, x.multiply(x), y.multiply(y), x.multiply(y));
  }

  /** The moments of both sets of pairs together. */
  public RatioMoments plus(RatioMoments other) {
    return new RatioMoments(
        n + other.n,
        x.add(other.x),
        y.add(other.y),
        xx.add(other.xx),
        yy.add(other.yy),
        xy.add(other.xy));
  }

  /** The moments with the other pairs taken out; counts and sums may become negative. */
  public RatioMoments minus(RatioMoments other) {
    return new RatioMoments(
        n - other.n,
        x.subtract(other.x),
        y.subtract(other.y),
        xx.subtract(other.xx),
        yy.subtract(other.yy),
        xy.subtract(other.xy));
  }

  /**
   * The sum of x over that of y, with the log-delta interval by Student's t (as {@link
   * CostPerSuccess}, whose pairs have a y of 0 or 1). Weighting both sums makes it the linearised
   * interval of a ratio estimated from a sample with unequal probabilities (Cochran 1977, chapter
   * 6). {@link Estimate#NONE} without a positive sum of y; no ends below two pairs; no upper end
   * when Fieller's g is at least 1.
   *
   * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
   */
  public Estimate interval(double confidence) {
    Confidence level = new Confidence(confidence);
    if (n < 1 || y.signum() <= 0 || x.signum() < 0) {
      return Estimate.NONE;
    }
    double ratio = PairMoments.quotient(x, y);
    Double variance = relativeVariance();
    if (variance == null) {
      return Estimate.of(ratio, Double.NaN, Double.NaN);
    }
    double t = level.student(n - 1.0);
    double factor = Math.exp(t * Math.sqrt(variance));
    double high = Fieller.bounded(meanOfY(), t) ? ratio * factor : Double.NaN;
    return Estimate.of(ratio, ratio / factor, high);
  }

  /** The squared relative standard error, n / (n - 1) sum (x - R y)² / X², expanded. */
  @Nullable Double relativeVariance() {
    if (n < 2) {
      return null;
    }
    if (x.signum() == 0) {
      return 0.0;
    }
    BigDecimal residuals =
        xx.multiply(y.pow(2))
            .subtract(xy.multiply(x).multiply(y).multiply(BigDecimal.valueOf(2)))
            .add(yy.multiply(x.pow(2)));
    BigDecimal scale = x.multiply(y).pow(2).multiply(BigDecimal.valueOf(n - 1));
    double variance = PairMoments.quotient(residuals.multiply(BigDecimal.valueOf(n)), scale);
    return Double.isFinite(variance) ? Math.max(0, variance) : null;
  }

  private Mean meanOfY() {
    BigDecimal count = BigDecimal.valueOf(n);
    double mean = PairMoments.quotient(y, count);
    BigDecimal spread = yy.multiply(count).subtract(y.pow(2));
    BigDecimal scale = count.pow(2).multiply(BigDecimal.valueOf(n - 1));
    return new Mean(mean, Math.max(0, spread.divide(scale, PRECISION).doubleValue()));
  }
}
