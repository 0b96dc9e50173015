package io.costpersuccess.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score test that one proportion is not lower than another by a margin or more.
 *
 * <p>Farrington and Manning 1990, Statistics in Medicine 9, 1447-1454: the variance comes from the
 * maximum likelihood estimate under the hypothesis, so the test keeps its level near 0 and 1.
 */
public final class FarringtonManning {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private FarringtonManning() {}

  /**
   * The one-sided p-value of H0: p1 - p2 &lt;= -margin; a small value shows that proportion 1 is
   * not inferior.
   *
   * <p>1 when a group is empty: nothing is shown. 0.5 in the limit where all outcomes are alike and
   * the margin is 0.
   *
   * @param successes1 successes in the group that may be inferior
   * @param successes2 successes in the group to compare with
   * @param margin from 0 up to, not including, 1
   * @throws IllegalArgumentException for counts or a margin out of range
   */
  public static double pValue(long successes1, long n1, long successes2, long n2, double margin) {
    Counts.check(successes1, n1);
    Counts.check(successes2, n2);
    if (!(margin >= 0 && margin < 1)) {
      throw new IllegalArgumentException(
          "margin " + margin + ": a difference of proportions from 0 to below 1 is expected");
    }
    if (n1 == 0 || n2 == 0) {
      return 1;
    }
    double p1 = (double) successes1 / n1;
    double p2 = (double) successes2 / n2;
    double restricted1 = new Likelihood(p1, p2, (double) n2 / n1, margin).maximum();
    return pValue(
        p1 - p2 + margin, variance(restricted1) / n1 + variance(restricted1 + margin) / n2);
  }

  /**
   * The p-value over kinds of tasks: the weighted difference over its error under the hypothesis
   * that the proportions differ by the margin in every kind.
   */
  static double pValue(List<Pairing> pairings, double margin) {
    double distance = margin;
    double squaredError = 0;
    for (Pairing pairing : pairings) {
      Sample one = pairing.cheaper();
      Sample two = pairing.dearer();
      double ratio = (double) two.n() / one.n();
      double restricted =
          new Likelihood(one.successRate(), two.successRate(), ratio, margin).maximum();
      double error = variance(restricted) / one.n() + variance(restricted + margin) / two.n();
      distance += pairing.weight() * (one.successRate() - two.successRate());
      squaredError += pairing.weight() * pairing.weight() * error;
    }
    return pValue(distance, squaredError);
  }

  private static double pValue(double distance, double squaredError) {
    return squaredError == 0
        ? 0.5
        : STANDARD_NORMAL.survivalProbability(distance / Math.sqrt(squaredError));
  }

  private static double variance(double proportion) {
    return Math.max(0, proportion * (1 - proportion));
  }

  /**
   * The likelihood of two samples whose proportions differ by exactly the margin.
   *
   * @param ratio size of sample 2 over size of sample 1
   */
  private record Likelihood(double p1, double p2, double ratio, double margin) {

    /** Proportion 1 at the maximum: the middle root of a cubic, in closed form. */
    double maximum() {
      double a = 1 + ratio;
      double b = -(1 + ratio + p1 + ratio * p2 - margin * (ratio + 2));
      double c = margin * margin - margin * (2 * p1 + ratio + 1) + p1 + ratio * p2;
      double d = p1 * margin * (1 - margin);
      double shift = b / (3 * a);
      double v = shift * shift * shift - b * c / (6 * a * a) + d / (2 * a);
      double u = Math.copySign(Math.sqrt(Math.max(0, shift * shift - c / (3 * a))), v);
      double root = u == 0 ? -shift : 2 * u * Math.cos(angle(v / (u * u * u))) - shift;
      return Math.min(1 - margin, Math.max(0, root));
    }

    private static double angle(double cosine) {
      return (Math.PI + Math.acos(Math.max(-1, Math.min(1, cosine)))) / 3;
    }
  }
}
