package io.costpersuccess.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums over clusters of related pairs (cost, success), such as all tries of one ticket. Of
 * each cluster only its totals count: the number of its pairs n, their cost C and successes S. So
 * pairs of one cluster may depend on each other; clusters are independent.
 *
 * <p>Immutable. Variances are those of linearised cluster totals (Cochran 1977, chapter 9A; Liang
 * and Zeger 1986 with the small-sample factor G / (G - 1)). With one pair in each cluster they are
 * those of independent pairs.
 *
 * @param clusters G, how many clusters have a pair
 * @param n sum of n
 * @param c sum of C
 * @param s sum of S
 * @param nn sum of n²
 * @param nc sum of n C
 * @param ns sum of n S
 * @param cc sum of C²
 * @param cs sum of C S
 * @param ss sum of S²
 */
public record ClusterMoments(
    long clusters,
    BigDecimal n,
    BigDecimal c,
    BigDecimal s,
    BigDecimal nn,
    BigDecimal nc,
    BigDecimal ns,
    BigDecimal cc,
    BigDecimal cs,
    BigDecimal ss) {

  /** The moments of no clusters. */
  public static final ClusterMoments NONE =
      new ClusterMoments(
          0,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * These moments with one more cluster.
   *
   * @param pairs how many pairs it has
   * @param cost what they cost
   * @param successes how many of them are a success
   */
  public ClusterMoments plus(BigDecimal pairs, BigDecimal cost, BigDecimal successes) {
    return new ClusterMoments(
        clusters + 1,
        n.add(pairs),
        c.add(cost),
        s.add(successes),
        nn.add(pairs.multiply(pairs)),
        nc.add(pairs.multiply(cost)),
        ns.add(pairs.multiply(successes)),
        cc.add(cost.multiply(cost)),
        cs.add(cost.multiply(successes)),
        ss.add(successes.multiply(successes)));
  }

  /** Total cost over successes, with the interval of {@link RatioMoments#interval}. */
  public Estimate costPerSuccess(double confidence) {
    return costAndSuccesses().interval(confidence);
  }

  /**
   * Successes over pairs, from 0 to 1, with Wilson's interval by Student's t(G - 1) for as many
   * independent pairs as are as uncertain, at most those there are (Korn and Graubard 1998, Survey
   * Methodology 24; compared with others in Dean and Pagano 2015, doi 10.1093/jssam/smv024). A rate
   * of 0 or 1 shows no variance: there each cluster counts for one pair. No ends below two
   * clusters; {@link Estimate#NONE} for sums that no real pairs can have.
   *
   * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
   */
  public Estimate successRate(double confidence) {
    Confidence level = new Confidence(confidence);
    if (clusters < 1 || n.signum() <= 0 || s.signum() < 0 || s.compareTo(n) > 0) {
      return Estimate.NONE;
    }
    double rate = PairMoments.quotient(s, n);
    Double variance = successVariance();
    return variance == null
        ? new Estimate(rate, null, null)
        : Wilson.ofRate(rate, effectivePairs(rate, variance), level.student(clusters - 1.0));
  }

  private double effectivePairs(double rate, double variance) {
    double pairs = n.doubleValue();
    double spread = rate * (1 - rate);
    return spread == 0
        ? clusters
        : Math.min(pairs, pairs * pairs / (pairs - 1) * spread / variance);
  }

  /** The moments of the same clusters when each failure costs this much more. */
  ClusterMoments withFailureCost(BigDecimal more) {
    BigDecimal failures = n.subtract(s);
    BigDecimal mixed = nc.subtract(cs);
    BigDecimal squared = nn.subtract(ns.multiply(TWO)).add(ss);
    return new ClusterMoments(
        clusters,
        n,
        c.add(more.multiply(failures)),
        s,
        nn,
        nc.add(more.multiply(nn.subtract(ns))),
        ns,
        cc.add(more.multiply(mixed).multiply(TWO)).add(more.multiply(more).multiply(squared)),
        cs.add(more.multiply(ns.subtract(ss))),
        ss);
  }

  /** Cost and successes of each cluster as pairs: the ratio of their sums is a cost per success. */
  RatioMoments costAndSuccesses() {
    return new RatioMoments(clusters, c, s, cc, ss, cs);
  }

  /**
   * The cost variance of a pair that, were all pairs independent, would make the mean as uncertain
   * as it is: n times the variance of the mean. Null below two clusters.
   */
  @Nullable Double costVariance() {
    return residual(cc, nc, nc, c, c);
  }

  /** The same of the success. */
  @Nullable Double successVariance() {
    return residual(ss, ns, ns, s, s);
  }

  /** The same of cost and success together. */
  @Nullable Double covariance() {
    return residual(cs, nc, ns, c, s);
  }

  /**
   * G / (G - 1) / n times the sum of (x - n X/n) (y - n Y/n) over the clusters, expanded: xy - ny
   * X/N - nx Y/N + nn X Y / N².
   */
  private @Nullable Double residual(
      BigDecimal xy, BigDecimal nx, BigDecimal ny, BigDecimal x, BigDecimal y) {
    if (clusters < 2 || n.signum() <= 0) {
      return null;
    }
    BigDecimal sum =
        xy.multiply(n.pow(2))
            .subtract(n.multiply(ny.multiply(x).add(nx.multiply(y))))
            .add(nn.multiply(x).multiply(y));
    BigDecimal scale = n.pow(3).multiply(BigDecimal.valueOf(clusters - 1));
    BigDecimal scaled = sum.multiply(BigDecimal.valueOf(clusters));
    return Estimate.finiteOrNull(scaled.divide(scale, MathContext.DECIMAL64).doubleValue());
  }
}
