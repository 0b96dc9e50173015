package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two arms that are worth the same, looked at on each of 60 days. */
class DailyLookTest {

  private static final int RUNS = 600;
  private static final int DAYS = 60;
  private static final double VALUE = 20;

  // The dearer arm costs just what its additional successes are worth.
  @ParameterizedTest
  @CsvSource({"0.70, 0.80, 50", "0.95, 0.95, 50", "0.985, 0.99, 25"})
  void alwaysValidNetBenefit_lookedAtDaily_isRarelyWrong(
      double cheaperRate, double dearerRate, int tasksADay) {
    SplittableRandom random = new SplittableRandom(2103);
    double deltaCost = VALUE * (dearerRate - cheaperRate);
    Source cheaper = new Source(random, cheaperRate, 0.02);
    Source dearer = new Source(random, dearerRate, 0.02 + deltaCost);
    int wrongDecisions = 0;
    int wrongIntervals = 0;
    for (int run = 0; run < RUNS; run++) {
      Looks looks = new Looks(cheaper, dearer, tasksADay);
      wrongDecisions += looks.everDecided ? 1 : 0;
      wrongIntervals += looks.everOutside ? 1 : 0;
    }

    assertThat((double) wrongDecisions / RUNS).isLessThanOrEqualTo(0.05);
    // What the decision is protected from.
    assertThat((double) wrongIntervals / RUNS).isGreaterThan(0.15);
  }

  private static final class Looks {
    private boolean everDecided;
    private boolean everOutside;

    Looks(Source cheaper, Source dearer, int tasksADay) {
      PairMoments cheap = PairMoments.NONE;
      PairMoments dear = PairMoments.NONE;
      for (int day = 0; day < DAYS; day++) {
        cheap = cheap.plus(cheaper.tasks(tasksADay));
        dear = dear.plus(dearer.tasks(tasksADay));
        look(ArmDifference.of(cheap, dear, 0.95));
      }
    }

    private void look(ArmDifference difference) {
      Estimate always = difference.alwaysValidNetBenefit(VALUE);
      everDecided |= always.low() > 0 || always.high() < 0;
      Estimate once = difference.netBenefit(VALUE);
      everOutside |= once.low() > 0 || once.high() < 0;
    }
  }

  /** Tasks of exponential cost, in millionths. */
  private record Source(SplittableRandom random, double rate, double meanCost) {

    PairMoments tasks(int n) {
      long cost = 0;
      double squares = 0;
      long successes = 0;
      long costOfSuccesses = 0;
      for (int i = 0; i < n; i++) {
        long one = Math.round(meanCost * 1e6 * -Math.log1p(-random.nextDouble()));
        boolean success = random.nextDouble() < rate;
        cost += one;
        squares += (double) one * one;
        successes += success ? 1 : 0;
        costOfSuccesses += success ? one : 0;
      }
      return new PairMoments(
          n,
          BigDecimal.valueOf(cost, 6),
          new BigDecimal(squares).scaleByPowerOfTen(-12),
          successes,
          BigDecimal.valueOf(costOfSuccesses, 6));
    }
  }
}
