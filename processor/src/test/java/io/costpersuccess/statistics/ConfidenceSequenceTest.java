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

  @ParameterizedTest
  @CsvSource({"0.1, 500", "0.01, 500", "-0.001, 500", "0.5, 2"})
  void tasksNeeded_notDecided_isTheFirstThatDecides(double estimate, double n) {
    ConfidenceSequence sequence = new ConfidenceSequence(estimate, 1 / n, n, LEVEL);

    Long needed = sequence.tasksNeeded();

    assertThat(sequence.halfWidth(n + needed)).isLessThan(Math.abs(estimate));
    assertThat(sequence.halfWidth(n + needed - 1)).isGreaterThanOrEqualTo(Math.abs(estimate));
  }

  @Test
  void tasksNeeded_decided_isZero() {
    assertThat(new ConfidenceSequence(1, 0.01, 500, LEVEL).tasksNeeded()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "1e-12, 1", "1, Infinity", "1, NaN"})
  void tasksNeeded_neverDecides_isNull(double estimate, double variance) {
    assertThat(new ConfidenceSequence(estimate, variance, 500, LEVEL).tasksNeeded()).isNull();
  }

  @Test
  void interval_noSpread_hasNoEnds() {
    assertThat(new ConfidenceSequence(1, 0, 500, LEVEL).interval())
        .isEqualTo(new Estimate(1.0, null, null));
  }
}
