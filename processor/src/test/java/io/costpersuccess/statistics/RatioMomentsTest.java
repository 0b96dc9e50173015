package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatioMomentsTest {
  private static final double CONFIDENCE = 0.95;
  private static final Offset<Double> CLOSE = within(1e-10);

  private static final double[] COSTS = {
    0.10, 0.25, 0.40, 1.50, 0.30, 0.80, 0.20, 2.00, 0.60, 0.15
  };
  private static final int[] SUCCESSES = {1, 1, 0, 0, 1, 1, 1, 0, 1, 1};
  private static final int[] WEIGHTS = {1, 10, 4, 1, 10, 4, 2, 1, 10, 4};

  // numpy 2 and scipy.stats.t: R = sum(w c) / sum(w s), SE² = n/(n-1) sum((w c - R w s)²) / sum(w
  // s)²
  @Test
  void interval_ofWeightedTasks_isThatOfTheLinearisedRatio() {
    Estimate estimate = weighted(1, WEIGHTS.length).interval(CONFIDENCE);

    assertThat(estimate.estimate()).isCloseTo(0.5097560975609756, CLOSE);
    assertThat(estimate.low()).isCloseTo(0.28899964227455777, CLOSE);
    assertThat(estimate.high()).isCloseTo(0.8991404866644398, CLOSE);
  }

  @Test
  void interval_ofEqualWeights_isThatWithoutWeights() {
    RatioMoments moments = RatioMoments.NONE;
    PairMoments pairs = PairMoments.NONE;
    for (int i = 0; i < COSTS.length; i++) {
      BigDecimal cost = BigDecimal.valueOf(COSTS[i]);
      BigDecimal seven = BigDecimal.valueOf(7);
      moments =
          moments.plus(
              RatioMoments.of(
                  cost.multiply(seven), seven.multiply(BigDecimal.valueOf(SUCCESSES[i]))));
      pairs = pairs.plus(PairMoments.of(cost, SUCCESSES[i] == 1));
    }
    Estimate weighted = moments.interval(CONFIDENCE);
    Estimate plain = CostPerSuccess.interval(pairs, CONFIDENCE);

    assertThat(weighted.estimate()).isCloseTo(plain.estimate(), CLOSE);
    assertThat(weighted.low()).isCloseTo(plain.low(), CLOSE);
    assertThat(weighted.high()).isCloseTo(plain.high(), CLOSE);
  }

  @Test
  void minus_whatWasAdded_leavesNoTrace() {
    RatioMoments some = weighted(1, 4);
    RatioMoments others = weighted(1, WEIGHTS.length);

    assertThat(some.plus(others).minus(others).interval(CONFIDENCE))
        .isEqualTo(some.interval(CONFIDENCE));
    assertThat(others.minus(others).interval(CONFIDENCE)).isEqualTo(Estimate.NONE);
  }

  @Test
  void interval_withoutSuccessOrWithOnePair_hasNoEnds() {
    BigDecimal one = BigDecimal.ONE;

    assertThat(RatioMoments.NONE.interval(CONFIDENCE)).isEqualTo(Estimate.NONE);
    assertThat(RatioMoments.of(one, BigDecimal.ZERO).interval(CONFIDENCE)).isEqualTo(Estimate.NONE);
    assertThat(RatioMoments.of(one, one).interval(CONFIDENCE))
        .isEqualTo(new Estimate(1.0, null, null));
    assertThat(RatioMoments.of(one.negate(), one).interval(CONFIDENCE)).isEqualTo(Estimate.NONE);
  }

  @Test
  void interval_oneSuccessOfTen_hasNoUpperEnd() {
    RatioMoments moments = RatioMoments.of(BigDecimal.TEN, BigDecimal.TEN);
    for (int i = 0; i < 9; i++) {
      moments = moments.plus(RatioMoments.of(BigDecimal.ONE, BigDecimal.ZERO));
    }

    assertThat(moments.interval(CONFIDENCE).low()).isPositive();
    assertThat(moments.interval(CONFIDENCE).high()).isNull();
  }

  @Test
  void interval_thatCostNothing_isNothing() {
    RatioMoments free = RatioMoments.of(BigDecimal.ZERO, BigDecimal.ONE);

    assertThat(free.plus(free).interval(CONFIDENCE)).isEqualTo(new Estimate(0.0, 0.0, 0.0));
  }

  private static RatioMoments weighted(int first, int count) {
    RatioMoments moments = RatioMoments.NONE;
    for (int i = first - 1; i < count; i++) {
      BigDecimal weight = BigDecimal.valueOf(WEIGHTS[i]);
      moments =
          moments.plus(
              RatioMoments.of(
                  weight.multiply(BigDecimal.valueOf(COSTS[i])),
                  weight.multiply(BigDecimal.valueOf(SUCCESSES[i]))));
    }
    return moments;
  }
}
