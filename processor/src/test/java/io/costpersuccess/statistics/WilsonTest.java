package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  // statsmodels 0.15.0: proportion_confint(k, n, alpha=1 - confidence, method='wilson')
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.95, 0.0, 0.2775327998628892",
    "1, 10, 0.95, 0.017876213095072896, 0.4041500267952385",
    "7, 10, 0.95, 0.39677814746114537, 0.8922087325936989",
    "10, 10, 0.95, 0.7224672001371107, 1.0",
    "81, 263, 0.95, 0.2552885198782742, 0.36620957698280004",
    "81, 263, 0.99, 0.24013690268760773, 0.38528250231822986",
    "999999, 1000000, 0.9, 0.999995517561529, 0.9999997769077474"
  })
  void interval_counts_equalStatsmodels(
      long successes, long n, double confidence, double low, double high) {
    Estimate rate = Wilson.interval(successes, n, confidence);

    assertThat(rate.estimate()).isEqualTo((double) successes / n);
    assertThat(rate.low()).isCloseTo(low, within(1e-14));
    assertThat(rate.high()).isCloseTo(high, within(1e-14));
  }

  @Test
  void interval_allCountsToForty_equalCommonsStatistics() {
    for (int n = 1; n <= 40; n++) {
      for (int k = 0; k <= n; k++) {
        Interval reference = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, 0.1);
        Estimate rate = Wilson.interval(k, n, 0.9);
        assertThat(rate.low()).isCloseTo(reference.getLowerBound(), within(1e-14));
        assertThat(rate.high()).isCloseTo(reference.getUpperBound(), within(1e-14));
      }
    }
  }

  @Test
  void interval_noneOrAll_endsAtTheBoundary() {
    assertThat(Wilson.interval(0, 7, 0.95).low()).isEqualTo(0);
    assertThat(Wilson.interval(7, 7, 0.95).high()).isEqualTo(1);
  }

  @Test
  void interval_noTrials_isNone() {
    assertThat(Wilson.interval(0, 0, 0.95)).isEqualTo(Estimate.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | -1 | 0.95 | n -1: a count of at least 0 is expected",
        "-1 | 5  | 0.95 | successes -1: a count from 0 to n = 5 is expected",
        "6  | 5  | 0.95 | successes 6: a count from 0 to n = 5 is expected",
        "0  | 0  | 1    | confidence 1.0: a level strictly between 0 and 1 is expected"
      })
  void interval_outOfRange_isRefused(long k, long n, double confidence, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.interval(k, n, confidence))
        .withMessage(message);
  }
}
