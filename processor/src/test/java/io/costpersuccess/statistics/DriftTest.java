package io.costpersuccess.statistics;

import static io.costpersuccess.statistics.Arms.arm;
import static io.costpersuccess.statistics.Arms.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
  // 600 tasks at 0.10 with 540 successes cost 0.1111 a success, 400 at 0.09 with 300 cost 0.12.
  // Python 3.11, from the formulas: exp(log(1.08) +- half), half by equation 9 of arXiv 2103.06476
  @Test
  void costPerSuccessRatio_costsWithoutSpread_isTheOneOfItsFormula() {
    Estimate ratio =
        new Drift(arm(600, 540, "0.10"), arm(400, 300, "0.09"), 0.95).costPerSuccessRatio();

    assertThat(ratio.estimate()).isCloseTo(1.08, within(1e-12));
    assertThat(ratio.low()).isCloseTo(0.9698101470704252, within(1e-9));
    assertThat(ratio.high()).isCloseTo(1.2027096267485218, within(1e-9));
  }

  @Test
  void costPerSuccessRatio_turnedAround_isTheInverse() {
    PairMoments one = cents("110111011", 5, 9, 14, 3, 8, 7, 6, 9, 11);
    PairMoments other = cents("10011101", 15, 4, 14, 13, 8, 27, 16, 9);
    Estimate ratio = new Drift(one, other, 0.95).costPerSuccessRatio();
    Estimate inverse = new Drift(other, one, 0.95).costPerSuccessRatio();

    assertThat(ratio.estimate() * inverse.estimate()).isCloseTo(1, within(1e-12));
    assertThat(ratio.low() * inverse.high()).isCloseTo(1, within(1e-12));
  }

  // Python 3.11, from the formulas: 0.1 / (1 - 0.05^(1/200)) over 0.1 / 0.95 x exp(half), half by
  // equation 9 of arXiv 2103.06476 for 200 tasks
  @Test
  void costPerSuccessRatio_noSuccessAfter_hasOnlyALowerEnd() {
    PairMoments before = arm(200, 190, "0.10");
    PairMoments after = arm(200, 0, "0.10");
    Estimate ratio = new Drift(before, after, 0.95).costPerSuccessRatio();

    assertThat(ratio.estimate()).isNull();
    assertThat(ratio.high()).isNull();
    assertThat(ratio.low()).isCloseTo(58.62600318355085, within(1e-9));
  }

  @Test
  void costPerSuccessRatio_nothingToCompareWith_doesNotExist() {
    PairMoments some = arm(10, 5, "1");

    assertThat(new Drift(PairMoments.NONE, some, 0.95).costPerSuccessRatio())
        .isEqualTo(Estimate.NONE);
    assertThat(new Drift(some, PairMoments.NONE, 0.95).costPerSuccessRatio())
        .isEqualTo(Estimate.NONE);
    assertThat(new Drift(arm(10, 0, "1"), some, 0.95).costPerSuccessRatio())
        .isEqualTo(Estimate.NONE);
    assertThat(new Drift(arm(10, 5, "0"), some, 0.95).costPerSuccessRatio())
        .isEqualTo(Estimate.NONE);
    assertThat(new Drift(some, PairMoments.NONE.minus(some), 0.95).costPerSuccessRatio())
        .isEqualTo(Estimate.NONE);
  }

  @Test
  void costPerSuccessRatio_nothingCostsAfter_isZeroWithoutEnds() {
    assertThat(new Drift(arm(10, 5, "1"), arm(10, 5, "0"), 0.95).costPerSuccessRatio())
        .isEqualTo(new Estimate(0.0, null, null));
  }

  @Test
  void costPerSuccessRatio_alwaysSuccess_isNotForCertain() {
    Estimate ratio = new Drift(arm(20, 20, "1"), arm(20, 20, "1"), 0.95).costPerSuccessRatio();

    assertThat(ratio.low()).isLessThan(1);
    assertThat(ratio.high()).isGreaterThan(1);
  }

  @Test
  void successChange_rates_isAfterLessBefore() {
    Estimate change = new Drift(arm(600, 540, "1"), arm(400, 300, "1"), 0.95).successChange();

    assertThat(change.estimate()).isCloseTo(-0.15, within(1e-12));
    assertThat(change.high()).isNegative();
  }

  /** Nothing changes; halves of 250 tasks are compared 21 times while they move on by 25 tasks. */
  @Test
  void ratioAndChange_steadyWorld_seldomShowAnything() {
    var random = new SplittableRandom(60);
    int wrong = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      wrong += everShown(random) ? 1 : 0;
    }

    assertThat((double) wrong / runs).isLessThanOrEqualTo(0.05);
  }

  private static boolean everShown(SplittableRandom random) {
    int periods = 40;
    var history = new PairMoments[periods];
    boolean shown = false;
    for (int i = 0; i < periods; i++) {
      history[i] = tasks(random, 25);
      if (i >= 19) {
        PairMoments before = sum(history, i - 19, i - 9);
        PairMoments after = sum(history, i - 9, i + 1);
        var drift = new Drift(before, after, 0.95);
        shown |= drift.costPerSuccessRatio().low() > 1 || drift.successChange().high() < 0;
      }
    }
    return shown;
  }

  private static PairMoments sum(PairMoments[] parts, int from, int to) {
    PairMoments sum = PairMoments.NONE;
    for (int i = from; i < to; i++) {
      sum = sum.plus(parts[i]);
    }
    return sum;
  }

  /** Exponential costs in thousandths, nine of ten tasks succeed. */
  private static PairMoments tasks(SplittableRandom random, int count) {
    PairMoments tasks = PairMoments.NONE;
    for (int i = 0; i < count; i++) {
      long cost = Math.round(100 * -Math.log1p(-random.nextDouble()));
      tasks = tasks.plus(PairMoments.of(BigDecimal.valueOf(cost, 3), random.nextDouble() < 0.9));
    }
    return tasks;
  }
}
