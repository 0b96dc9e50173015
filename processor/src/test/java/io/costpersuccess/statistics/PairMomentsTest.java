package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairMomentsTest {

  private static final PairMoments TWELVE =
      Arms.cents("101101101111", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  // By hand: 2 and 3 succeed, 4 and 5 fail and cost 10 more: 2, 3, 14, 15
  @Test
  void withFailureCost_pairs_addsItToEachFailure() {
    PairMoments pairs =
        PairMoments.of(new BigDecimal("2"), true)
            .plus(PairMoments.of(new BigDecimal("3"), true))
            .plus(PairMoments.of(new BigDecimal("4"), false))
            .plus(PairMoments.of(new BigDecimal("5"), false));
    PairMoments dearer =
        PairMoments.of(new BigDecimal("2"), true)
            .plus(PairMoments.of(new BigDecimal("3"), true))
            .plus(PairMoments.of(new BigDecimal("14"), false))
            .plus(PairMoments.of(new BigDecimal("15"), false));

    assertThat(pairs.withFailureCost(BigDecimal.TEN)).isEqualTo(dearer);
    assertThat(pairs.withFailureCost(BigDecimal.ZERO)).isEqualTo(pairs);
  }

  @Test
  void of_onePair_sumsIt() {
    PairMoments success = PairMoments.of(new BigDecimal("0.02"), true);
    PairMoments failure = PairMoments.of(new BigDecimal("0.03"), false);

    PairMoments both = success.plus(failure);

    assertThat(both.n()).isEqualTo(2);
    assertThat(both.successes()).isEqualTo(1);
    assertThat(both.sumCost()).isEqualByComparingTo("0.05");
    assertThat(both.sumSquaredCost()).isEqualByComparingTo("0.0013");
    assertThat(both.sumCostOfSuccesses()).isEqualByComparingTo("0.02");
    assertThat(both.meanCost()).isEqualTo(0.025);
    assertThat(both.successRate()).isEqualTo(0.5);
  }

  @Test
  void variances_twelvePairs_equalNumpy() {
    // numpy 2.4.6: np.cov(C, S, ddof=1)
    assertThat(TWELVE.costVariance()).isCloseTo(0.0013, within(1e-15));
    assertThat(TWELVE.successVariance()).isCloseTo(9.0 / 44, within(1e-15));
    assertThat(TWELVE.covariance()).isCloseTo(0.18 / 44, within(1e-15));
  }

  @Test
  void variances_largeCostsAlike_keepTheirDigits() {
    PairMoments moments =
        PairMoments.of(new BigDecimal("1000000000.000001"), true)
            .plus(PairMoments.of(new BigDecimal("1000000000.000002"), false))
            .plus(PairMoments.of(new BigDecimal("1000000000.000003"), true));

    assertThat(moments.costVariance()).isEqualTo(1e-12);
    assertThat(moments.covariance()).isEqualTo(0);
  }

  @Test
  void plus_anyOrderAndGrouping_isEqual() {
    Random random = new Random(7);
    List<PairMoments> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pairs.add(PairMoments.of(BigDecimal.valueOf(random.nextDouble()), random.nextBoolean()));
    }
    PairMoments inOrder = pairs.stream().reduce(PairMoments.NONE, PairMoments::plus);

    Collections.shuffle(pairs, random);
    PairMoments left = pairs.subList(0, 77).stream().reduce(PairMoments.NONE, PairMoments::plus);
    PairMoments right = pairs.subList(77, 200).stream().reduce(PairMoments.NONE, PairMoments::plus);

    assertThat(right.plus(left)).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
    assertThat(inOrder.minus(left)).isEqualTo(right).hasSameHashCodeAs(right);
    assertThat(inOrder.minus(inOrder)).isEqualTo(PairMoments.NONE);
  }

  @Test
  void equals_oneSumDiffers_isFalse() {
    PairMoments success = PairMoments.of(BigDecimal.ONE, true);

    assertThat(success)
        .isNotEqualTo(PairMoments.of(BigDecimal.ONE, false))
        .isNotEqualTo(PairMoments.of(BigDecimal.TEN, true))
        .isNotEqualTo(null);
  }

  @Test
  void minus_correctionInALaterBucket_cancelsWhenMerged() {
    PairMoments before = PairMoments.of(new BigDecimal("0.02"), true);
    PairMoments after = PairMoments.of(new BigDecimal("15.02"), false);
    PairMoments correction = after.minus(before);

    assertThat(correction.successes()).isEqualTo(-1);
    assertThat(correction.meanCost()).isNull();
    assertThat(before.plus(correction)).isEqualTo(after);
  }

  static Stream<PairMoments> momentsOfNoPairs() {
    PairMoments one = PairMoments.of(BigDecimal.ONE, true);
    PairMoments failure = PairMoments.of(BigDecimal.ONE, false);
    return Stream.of(
        PairMoments.NONE,
        PairMoments.NONE.minus(one),
        one.minus(failure), // no pair, one success
        failure.plus(failure).minus(one), // a success fewer than none
        failure.minus(PairMoments.of(BigDecimal.TEN, false)).plus(failure), // negative cost
        PairMoments.of(BigDecimal.TEN, true)
            .minus(one)
            .plus(failure), // a cost of successes without one
        new PairMoments(2, BigDecimal.TEN, BigDecimal.ONE, 1, BigDecimal.ONE)); // negative variance
  }

  @ParameterizedTest
  @MethodSource("momentsOfNoPairs")
  void statistics_sumsOfNoPairs_areNull(PairMoments moments) {
    assertThat(moments.meanCost()).isNull();
    assertThat(moments.successRate()).isNull();
    assertThat(moments.costVariance()).isNull();
    assertThat(moments.successVariance()).isNull();
    assertThat(moments.covariance()).isNull();
    assertThat(CostPerSuccess.interval(moments, 0.95)).isEqualTo(Estimate.NONE);
  }

  @Test
  void variances_onePair_areNull() {
    PairMoments one = PairMoments.of(BigDecimal.ONE, true);

    assertThat(one.meanCost()).isEqualTo(1);
    assertThat(one.costVariance()).isNull();
    assertThat(one.successVariance()).isNull();
    assertThat(one.covariance()).isNull();
  }

  @Test
  void statistics_beyondADouble_areNull() {
    PairMoments huge = Arms.arm(1, "1e400", 1, "0");

    assertThat(huge.meanCost()).isNull();
    assertThat(huge.costVariance()).isNull();
    assertThat(CostPerSuccess.interval(huge, 0.95)).isEqualTo(Estimate.NONE);
  }
}
