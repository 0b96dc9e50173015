package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSequenceTest {

  private static final Confidence LEVEL = new Confidence(0.95);

  // Python 3.11: equation 9 with s = 1, alpha = 0.05, N* = 5000
  @ParameterizedTest
  @CsvSource({
    "500, 0.1724032843509863, 1.97",
    "5000, 0.04292433718826846, 1.55",
    "50000, 0.014497426634721986, 1.65"
  })
  void halfWidth_unitSpread_equalsEquation9(double n, double expected, double widthRatio) {
    double half = new ConfidenceSequence(0, 1 / n, n, LEVEL).halfWidth(n);

    assertThat(half).isCloseTo(expected, within(1e-14));
    assertThat(half / (LEVEL.normal() / Math.sqrt(n))).isCloseTo(widthRatio, within(0.005));
  }

  @Test
  void interval_noSpread_hasNoEnds() {
    assertThat(new ConfidenceSequence(1, 0, 500, LEVEL).interval())
        .isEqualTo(new Estimate(1.0, null, null));
  }
}
