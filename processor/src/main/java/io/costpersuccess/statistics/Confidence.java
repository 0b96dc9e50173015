package io.costpersuccess.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A two-sided confidence level strictly between 0 and 1, and its critical values. */
record Confidence(double level) {
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence " + level + ": a level strictly between 0 and 1 is expected");
    }
  }

  /** The probability of error that is allowed, over both sides together. */
  double alpha() {
    return 1 - level;
  }

  double normal() {
    return STANDARD_NORMAL.inverseSurvivalProbability(alpha() / 2);
  }

  double student(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha() / 2);
  }
}
