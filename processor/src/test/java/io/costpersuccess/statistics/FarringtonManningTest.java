package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarringtonManningTest {

  // scipy 1.17.1: optimize.brentq of the derivative of the likelihood of p1 and p2 = p1 + margin,
  // then stats.norm.sf of the standardised difference. For margin 0: statsmodels 0.15.0,
  // proportions_ztest([50, 60], [80, 80], alternative='larger')
  @ParameterizedTest
  @CsvSource({
    "80, 100, 85, 100, 0.1, 0.17692434177743505",
    "90, 100, 90, 100, 0.05, 0.12387411970816148",
    "45, 50, 48, 50, 0.05, 0.5789495014625755",
    "173, 182, 174, 184, 0.07, 0.0022881443511861975",
    "100, 100, 100, 100, 0.02, 0.0765637255098349",
    "0, 40, 1, 60, 0.1, 0.015712173260891263",
    "300, 400, 900, 1000, 0.2, 0.020801437201682184",
    "50, 80, 60, 80, 0, 0.9559592441689049",
    "401, 446, 401, 446, 0.05, 0.007501671814117885"
  })
  void pValue_counts_equalStatsmodels(
      long k1, long n1, long k2, long n2, double margin, double expected) {
    assertThat(FarringtonManning.pValue(k1, n1, k2, n2, margin)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void pValue_anyCounts_isAProbability() {
    for (double margin : new double[] {0, 1e-9, 0.02, 0.1, 0.5, 0.999}) {
      for (int k1 = 0; k1 <= 12; k1++) {
        for (int k2 = 0; k2 <= 9; k2++) {
          assertThat(FarringtonManning.pValue(k1, 12, k2, 9, margin)).isBetween(0.0, 1.0);
        }
      }
    }
  }

  @Test
  void pValue_moreSuccesses_isSmaller() {
    for (int k = 30; k <= 100; k++) {
      assertThat(FarringtonManning.pValue(k, 100, 60, 100, 0.05))
          .isLessThan(FarringtonManning.pValue(k - 1, 100, 60, 100, 0.05));
    }
  }

  // Nominal 5 %, at the edge of the hypothesis, over every possible pair of counts
  @ParameterizedTest
  @CsvSource({
    "100, 100, 0.90, 0.05",
    "100, 100, 0.70, 0.10",
    "50, 50, 0.95, 0.05",
    "200, 200, 0.95, 0.05",
    "60, 120, 0.90, 0.05",
    "150, 50, 0.80, 0.10"
  })
  void pValue_candidateIsJustInferior_rejectsAtItsLevel(
      int n1, int n2, double rate, double margin) {
    BinomialDistribution candidate = BinomialDistribution.of(n1, rate - margin);
    BinomialDistribution baseline = BinomialDistribution.of(n2, rate);
    double error = 0;
    for (int k1 = 0; k1 <= n1; k1++) {
      for (int k2 = 0; k2 <= n2; k2++) {
        boolean rejected = FarringtonManning.pValue(k1, n1, k2, n2, margin) <= 0.05;
        error += rejected ? candidate.probability(k1) * baseline.probability(k2) : 0;
      }
    }

    assertThat(error).isBetween(0.04, 0.06);
  }

  @Test
  void pValue_emptyGroup_showsNothing() {
    assertThat(FarringtonManning.pValue(0, 0, 5, 10, 0.1)).isEqualTo(1);
    assertThat(FarringtonManning.pValue(5, 10, 0, 0, 0.1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10"})
  void pValue_allAlikeWithoutMargin_isEven(long k1, long k2) {
    assertThat(FarringtonManning.pValue(k1, 10, k2, 10, 0)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"11, 10, 0, 10, 0.1", "0, 10, -1, 10, 0.1", "0, -1, 0, 10, 0.1"})
  void pValue_countsOutOfRange_areRefused(long k1, long n1, long k2, long n2, double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FarringtonManning.pValue(k1, n1, k2, n2, margin));
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1", "NaN"})
  void pValue_marginOutOfRange_isRefused(double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FarringtonManning.pValue(1, 10, 1, 10, margin))
        .withMessageStartingWith("margin " + margin + ": ");
  }
}
