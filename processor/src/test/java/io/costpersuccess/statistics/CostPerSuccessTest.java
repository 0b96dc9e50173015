package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostPerSuccessTest {

  private static final Offset<Double> CLOSE = within(1e-12);
  private static final int[] COSTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

  // numpy 2.4.6 and scipy 1.17.1: the formula of the class with np.cov(C, S, ddof=1) and
  // stats.t.ppf(1 - alpha / 2, 11)
  @ParameterizedTest
  @CsvSource({
    "101101101111, 0.95, 0.08666666666666666, 0.055214575964957845, 0.13603493244026843",
    "101101101111, 0.80, 0.08666666666666666, 0.06554840523013904, 0.11458876969988453",
    "001001001011, 0.95, 0.15599999999999997, 0.07635773167907108, 0.31871035800648667"
  })
  void interval_twelvePairs_isLogDelta(
      String outcomes, double confidence, double estimate, double low, double high) {
    Estimate cps = CostPerSuccess.interval(Arms.cents(outcomes, COSTS), confidence);

    assertThat(cps.estimate()).isCloseTo(estimate, CLOSE);
    assertThat(cps.low()).isCloseTo(low, CLOSE);
    assertThat(cps.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void interval_tooFewSuccesses_hasNoUpperEnd() {
    Estimate cps = CostPerSuccess.interval(Arms.cents("001001000000", COSTS), 0.95);

    // As above; Fieller's g is 2.20
    assertThat(cps.estimate()).isCloseTo(0.39, CLOSE);
    assertThat(cps.low()).isCloseTo(0.07783294661052165, CLOSE);
    assertThat(cps.high()).isNull();
  }

  @Test
  void interval_noSuccess_hasOnlyALowerEnd() {
    Estimate cps = CostPerSuccess.interval(Arms.cents("000000000000", COSTS), 0.95);

    // Python 3.11: 0.065 / (1 - 0.05 ** (1 / 12))
    assertThat(cps.low()).isCloseTo(0.2942212343068668, CLOSE);
    assertThat(cps.estimate()).isNull();
    assertThat(cps.high()).isNull();
  }

  @Test
  void interval_noSuccessInBillions_keepsItsDigits() {
    Estimate cps = CostPerSuccess.interval(Arms.arm(10_000_000_000L, 0, "1"), 0.95);

    // The rule of three: -ln(0.05) / n
    assertThat(cps.low()).isCloseTo(1e10 / 2.995732273553991, within(1.0));
  }

  @Test
  void interval_oneSuccess_hasNoEnds() {
    assertThat(CostPerSuccess.interval(Arms.arm(1, 1, "0.02"), 0.95))
        .isEqualTo(new Estimate(0.02, null, null));
  }

  @Test
  void interval_oneFailure_hasALowerEnd() {
    Estimate cps = CostPerSuccess.interval(Arms.arm(1, 0, "0.95"), 0.95);

    assertThat(cps.low()).isCloseTo(1.0, CLOSE);
    assertThat(cps.estimate()).isNull();
  }

  @Test
  void interval_noFailureAtOneCost_allowsForUnseenFailures() {
    Estimate cps = CostPerSuccess.interval(Arms.arm(50, 50, "0.02"), 0.95);

    assertThat(cps.estimate()).isEqualTo(0.02);
    assertThat(cps.low()).isEqualTo(0.02);
    // Python 3.11: 0.02 / 0.05 ** (1 / 50)
    assertThat(cps.high()).isCloseTo(0.021234918357099574, within(1e-15));
  }

  @Test
  void interval_freeFailuresAndOneCost_isAPoint() {
    assertThat(CostPerSuccess.interval(Arms.arm(30, "0.07", 20, "0"), 0.95))
        .isEqualTo(new Estimate(0.07, 0.07, 0.07));
  }

  @Test
  void interval_nothingCosts_isZero() {
    assertThat(CostPerSuccess.interval(Arms.arm(50, 30, "0"), 0.95))
        .isEqualTo(new Estimate(0.0, 0.0, 0.0));
  }

  @Test
  void interval_twoPairsAndHighConfidence_staysFinite() {
    Estimate cps = CostPerSuccess.interval(Arms.arm(1, "1", 1, "1000"), 1 - 1e-15);

    assertThat(cps.estimate()).isEqualTo(1001);
    assertThat(cps.low()).isNotNull().isBetween(0.0, 1001.0);
    assertThat(cps.high()).isNull();
  }

  // Two chatbots: total cost of an intent over the success rate, $6.43 and $0.80; a call is not an
  // outcome: $0.0133 both
  @ParameterizedTest
  @CsvSource({"70, 4.5019, 6.4313", "95, 0.764, 0.8042", "60, 0.008, 0.0133", "90, 0.012, 0.0133"})
  void interval_publishedFigures_givesTheirRatio(long successes, String cost, double expected) {
    assertThat(CostPerSuccess.interval(Arms.arm(100, successes, cost), 0.95).estimate())
        .isCloseTo(expected, within(5e-5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 1, 95, Double.NaN})
  void interval_confidenceOutOfRange_isRefused(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostPerSuccess.interval(PairMoments.NONE, confidence))
        .withMessage("confidence " + confidence + ": a level strictly between 0 and 1 is expected");
  }

  @Test
  void interval_heavyTailedCosts_coversTheTruth() {
    SplittableRandom random = new SplittableRandom(20260801);
    double sigma = 1.2;
    double rate = 0.3;
    double truth = Math.exp(sigma * sigma / 2) * (rate + 3 * (1 - rate)) / rate;
    int covered = 0;
    for (int run = 0; run < 2_000; run++) {
      Estimate cps = CostPerSuccess.interval(heavyTailed(random, sigma, rate), 0.95);
      covered += cps.low() <= truth && truth <= cps.high() ? 1 : 0;
    }

    assertThat(covered / 2_000.0).isBetween(0.92, 0.97);
  }

  /** 300 log-normal costs in millionths; failures are three times as dear. */
  private static PairMoments heavyTailed(SplittableRandom random, double sigma, double rate) {
    PairMoments moments = PairMoments.NONE;
    for (int i = 0; i < 300; i++) {
      boolean success = random.nextDouble() < rate;
      double cost = Math.exp(sigma * random.nextGaussian()) * (success ? 1 : 3);
      moments =
          moments.plus(PairMoments.of(BigDecimal.valueOf(Math.round(cost * 1e6), 6), success));
    }
    return moments;
  }
}
