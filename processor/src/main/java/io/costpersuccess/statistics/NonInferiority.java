package io.costpersuccess.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The question whether a candidate succeeds as often as a baseline, give or take a margin.
 *
 * @param candidate the arm that may be inferior
 * @param baseline the arm to compare with
 * @param margin the loss of success rate that does not matter, from 0 up to, not including, 1
 */
public record NonInferiority(PairMoments candidate, PairMoments baseline, double margin) {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /**
   * Takes two arms and a margin.
   *
   * @throws IllegalArgumentException if the margin is out of range
   */
  public NonInferiority {
    if (!(margin >= 0 && margin < 1)) {
      throw new IllegalArgumentException(
          "margin " + margin + ": a difference of rates from 0 to below 1 is expected");
    }
  }

  /**
   * How many tasks each arm needs to show it, when both succeed at the same rate; rounded up.
   *
   * @param rate the common success rate, from 0 to 1
   * @param margin above 0
   * @param alpha one-sided probability of a false claim, between 0 and 1
   * @param power probability of showing it, between 0 and 1
   */
  public static long tasksPerArm(double rate, double margin, double alpha, double power) {
    double z =
        STANDARD_NORMAL.inverseSurvivalProbability(alpha)
            + STANDARD_NORMAL.inverseCumulativeProbability(power);
    return (long) Math.ceil(z * z * 2 * rate * (1 - rate) / (margin * margin));
  }

  /** The p-value of the score test for one look; null when an arm has no tasks. */
  public @Nullable Double pValue() {
    return candidate.isSample() && baseline.isSample()
        ? FarringtonManning.pValue(
            candidate.successes(), candidate.n(), baseline.successes(), baseline.n(), margin)
        : null;
  }

  /**
   * Whether it is shown, however often one looks: by the score test, which is good for small
   * samples, and by an always-valid interval.
   *
   * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
   */
  public boolean isShown(double confidence) {
    Confidence level = new Confidence(confidence);
    Sample one = Sample.of(candidate);
    Sample two = Sample.of(baseline);
    return one != null && two != null && isShown(List.of(new Pairing(one, two, 1)), margin, level);
  }

  /** The same over kinds of tasks; the cheaper arm is the candidate. */
  static boolean isShown(List<Pairing> pairings, double margin, Confidence confidence) {
    double estimate = 0;
    double variance = 0;
    double n = 0;
    for (Pairing pairing : pairings) {
      double difference = pairing.cheaper().successRate() - pairing.dearer().successRate();
      estimate += pairing.weight() * difference;
      variance += pairing.cautiousSuccessError();
      n += pairing.n();
    }
    Double low = new ConfidenceSequence(estimate, variance, n, confidence).interval().low();
    return low != null
        && low > -margin
        && FarringtonManning.pValue(pairings, margin) <= confidence.alpha();
  }
}
