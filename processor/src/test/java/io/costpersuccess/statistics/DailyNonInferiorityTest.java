package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A candidate that is inferior by just the margin, looked at on each of 60 days. */
class DailyNonInferiorityTest {

  private static final int RUNS = 600;
  private static final int DAYS = 60;
  private static final int TASKS_A_DAY = 50;

  @ParameterizedTest
  @CsvSource({"0.95, 0.05", "0.80, 0.10", "0.99, 0.02"})
  void isShown_lookedAtDaily_isSeldomWrong(double baseline, double margin) {
    SplittableRandom random = new SplittableRandom(1990);
    int shown = 0;
    int passedOnce = 0;
    for (int run = 0; run < RUNS; run++) {
      Looks looks = new Looks(random, baseline, margin);
      shown += looks.everShown ? 1 : 0;
      passedOnce += looks.everPassed ? 1 : 0;
    }

    assertThat((double) shown / RUNS).isLessThanOrEqualTo(0.05);
    // What the score test alone would claim
    assertThat((double) passedOnce / RUNS).isGreaterThan(0.15);
  }

  private static final class Looks {
    private boolean everShown;
    private boolean everPassed;

    Looks(SplittableRandom random, double baseline, double margin) {
      long n = 0;
      long candidateSuccesses = 0;
      long baselineSuccesses = 0;
      for (int day = 0; day < DAYS; day++) {
        n += TASKS_A_DAY;
        candidateSuccesses += successes(random, baseline - margin);
        baselineSuccesses += successes(random, baseline);
        look(
            Arms.arm(n, candidateSuccesses, "0.01"),
            Arms.arm(n, baselineSuccesses, "0.02"),
            margin);
      }
    }

    private void look(PairMoments candidate, PairMoments baseline, double margin) {
      NonInferiority question = new NonInferiority(candidate, baseline, margin);
      everShown |= question.isShown(0.95);
      everPassed |= question.pValue() <= 0.05;
    }

    private static long successes(SplittableRandom random, double rate) {
      return random.doubles(TASKS_A_DAY).filter(draw -> draw < rate).count();
    }
  }
}
