package io.costpersuccess.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exact sufficient statistics of (cost, success) pairs: n, sum C, sum C², sum S, sum CS.
 *
 * <p>Immutable. Sums are decimal, so merging is exact, commutative and associative, and {@link
 * #minus} undoes {@link #plus} without a trace. A value alone need not describe real pairs: a
 * bucket that holds only corrections may count -1. Means and variances are null for such a value
 * and come back when it is merged with what it corrects.
 *
 * <p>Pairs are independent, unless they are {@linkplain #clustered}: then variances are those of
 * their clusters. What is added to clustered moments, or taken from them, leaves pairs that are
 * independent until they are clustered again.
 */
public final class PairMoments {

  /** The moments of no pairs. */
  public static final PairMoments NONE =
      new PairMoments(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, null);

  // Rounds the result of an exact difference; a double keeps 17 digits at most.
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  private final long n;
  private final BigDecimal sumCost;
  private final BigDecimal sumSquaredCost;
  private final long successes;
  private final BigDecimal sumCostOfSuccesses;
  private final @Nullable ClusterMoments clusters;

  private PairMoments(
      long n,
      BigDecimal sumCost,
      BigDecimal sumSquaredCost,
      long successes,
      BigDecimal sumCostOfSuccesses,
      @Nullable ClusterMoments clusters) {
    this.n = n;
    this.sumCost = sumCost;
    this.sumSquaredCost = sumSquaredCost;
    this.successes = successes;
    this.sumCostOfSuccesses = sumCostOfSuccesses;
    this.clusters = clusters;
  }

  PairMoments(
      long n,
      BigDecimal sumCost,
      BigDecimal sumSquaredCost,
      long successes,
      BigDecimal sumCostOfSuccesses) {
    this(n, sumCost, sumSquaredCost, successes, sumCostOfSuccesses, null);
  }

  /** The moments of one pair. */
  public static PairMoments of(BigDecimal cost, boolean success) {
    return new PairMoments(
        1, cost, cost.multiply(cost), success ? 1 : 0, success ? cost : BigDecimal.ZERO);
  }

  /** The same pairs, related within these clusters, which hold all of them. */
  public PairMoments clustered(ClusterMoments by) {
    return new PairMoments(n, sumCost, sumSquaredCost, successes, sumCostOfSuccesses, by);
  }

  /** The moments of both sets of pairs together. */
  public PairMoments plus(PairMoments other) {
    return new PairMoments(
        n + other.n,
        sumCost.add(other.sumCost),
        sumSquaredCost.add(other.sumSquaredCost),
        successes + other.successes,
        sumCostOfSuccesses.add(other.sumCostOfSuccesses));
  }

  /** The moments with the other pairs taken out; counts and sums may become negative. */
  public PairMoments minus(PairMoments other) {
    return new PairMoments(
        n - other.n,
        sumCost.subtract(other.sumCost),
        sumSquaredCost.subtract(other.sumSquaredCost),
        successes - other.successes,
        sumCostOfSuccesses.subtract(other.sumCostOfSuccesses));
  }

  /** The moments of the same pairs when each failure costs this much more. */
  public PairMoments withFailureCost(BigDecimal more) {
    BigDecimal failures = BigDecimal.valueOf(n - successes);
    BigDecimal costOfFailures = sumCost.subtract(sumCostOfSuccesses);
    BigDecimal moreSquared = more.multiply(more).multiply(failures);
    BigDecimal mixed = more.multiply(costOfFailures).multiply(BigDecimal.valueOf(2));
    return new PairMoments(
        n,
        sumCost.add(more.multiply(failures)),
        sumSquaredCost.add(mixed).add(moreSquared),
        successes,
        sumCostOfSuccesses,
        clusters == null ? null : clusters.withFailureCost(more));
  }

  /** The moments of the same number of pairs and successes with other costs. */
  public PairMoments withCost(BigDecimal sum, BigDecimal sumOfSquares, BigDecimal sumOfSuccesses) {
    return new PairMoments(n, sum, sumOfSquares, successes, sumOfSuccesses);
  }

  /** What varies independently: clusters, or pairs where these are not clustered. */
  public long units() {
    return clusters == null ? n : clusters.clusters();
  }

  /** Those of the variances: one less than {@link #units}. */
  double degreesOfFreedom() {
    return units() - 1.0;
  }

  /** The clusters of the pairs; null when the pairs are independent. */
  @Nullable ClusterMoments clusters() {
    return clusters;
  }

  /** How many pairs; negative where corrections outweigh. */
  public long n() {
    return n;
  }

  /** How many pairs are a success. */
  public long successes() {
    return successes;
  }

  /** The cost of all pairs, in the unit the costs came in. */
  public BigDecimal sumCost() {
    return sumCost;
  }

  /** The sum of the squared costs. */
  public BigDecimal sumSquaredCost() {
    return sumSquaredCost;
  }

  /** The cost of the pairs that are a success. */
  public BigDecimal sumCostOfSuccesses() {
    return sumCostOfSuccesses;
  }

  /** The mean cost of a pair; null without pairs or when the sums describe no real pairs. */
  public @Nullable Double meanCost() {
    return isSample() ? finiteQuotient(sumCost, BigDecimal.valueOf(n)) : null;
  }

  /** The share of successes; null without pairs or when the sums describe no real pairs. */
  public @Nullable Double successRate() {
    return isSample() ? (double) successes / n : null;
  }

  /**
   * The unbiased variance of the cost; null below two pairs. Of clustered pairs, here as below,
   * that of independent pairs which would make the mean as uncertain; null below two clusters.
   */
  public @Nullable Double costVariance() {
    if (clusters != null) {
      return hasSpread() ? clusters.costVariance() : null;
    }
    return hasSpread() ? centred(sumSquaredCost, sumCost.multiply(sumCost)) : null;
  }

  /** The unbiased variance of the success indicator; null below two pairs. */
  public @Nullable Double successVariance() {
    if (clusters != null) {
      return hasSpread() ? clusters.successVariance() : null;
    }
    return hasSpread() ? (double) successes / n * (n - successes) / (n - 1) : null;
  }

  /** The unbiased covariance of cost and success; null below two pairs. */
  public @Nullable Double covariance() {
    if (clusters != null) {
      return hasSpread() ? clusters.covariance() : null;
    }
    return hasSpread()
        ? centred(sumCostOfSuccesses, sumCost.multiply(BigDecimal.valueOf(successes)))
        : null;
  }

  /** Whether pairs with costs of at least zero can have these sums. */
  boolean isSample() {
    return n >= 1
        && successes >= 0
        && successes <= n
        && sharesAgree()
        && (sumCost.signum() > 0 || sumSquaredCost.signum() == 0)
        && sumSquaredCost.multiply(BigDecimal.valueOf(n)).compareTo(sumCost.multiply(sumCost)) >= 0;
  }

  /** The cost of successes and that of failures: at least zero, and zero where there are none. */
  private boolean sharesAgree() {
    int ofSuccesses = sumCostOfSuccesses.signum();
    int ofFailures = sumCost.compareTo(sumCostOfSuccesses);
    return (successes == 0 ? ofSuccesses == 0 : ofSuccesses >= 0)
        && (successes == n ? ofFailures == 0 : ofFailures >= 0);
  }

  static double quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, PRECISION).doubleValue();
  }

  private boolean hasSpread() {
    return n >= 2 && isSample();
  }

  /** (n x sum of products - product of sums) / (n (n - 1)), the difference taken exactly. */
  private @Nullable Double centred(BigDecimal sumOfProducts, BigDecimal productOfSums) {
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal difference = sumOfProducts.multiply(count).subtract(productOfSums);
    return finiteQuotient(difference, count.multiply(BigDecimal.valueOf(n - 1)));
  }

  private static @Nullable Double finiteQuotient(BigDecimal dividend, BigDecimal divisor) {
    return Estimate.finiteOrNull(quotient(dividend, divisor));
  }

  /** Compares by value: 1.0 and 1.00 are the same sum. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof PairMoments other
        && n == other.n
        && successes == other.successes
        && sumCost.compareTo(other.sumCost) == 0
        && sumSquaredCost.compareTo(other.sumSquaredCost) == 0
        && sumCostOfSuccesses.compareTo(other.sumCostOfSuccesses) == 0
        && Objects.equals(clusters, other.clusters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, successes, sumCost.stripTrailingZeros());
  }

  @Override
  public String toString() {
    return "PairMoments[n=%d, sumCost=%s, sumSquaredCost=%s, successes=%d, sumCostOfSuccesses=%s]"
        .formatted(n, sumCost, sumSquaredCost, successes, sumCostOfSuccesses);
  }
}
