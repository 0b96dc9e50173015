package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BetaPosteriorTest {
  @Test
  void mean_trials_countsOneSuccessAndOneFailureMore() {
    assertThat(new BetaPosterior(7, 8).mean()).isEqualTo(0.8);
    assertThat(new BetaPosterior(0, 0).mean()).isEqualTo(0.5);
  }

  // By hand: Beta(8, 2) has the mean 0.8 and the variance 0.8 x 0.2 / 11
  @Test
  void draws_many_haveMeanAndVarianceOfTheBelief() {
    var random = new SplittableRandom(1);
    BetaPosterior.Draws draws = new BetaPosterior(7, 8).draws(random::nextLong);
    double[] rates = DoubleStream.generate(draws::next).limit(100_000).toArray();
    double mean = DoubleStream.of(rates).average().orElseThrow();
    double variance =
        DoubleStream.of(rates).map(rate -> (rate - mean) * (rate - mean)).average().orElseThrow();

    assertThat(mean).isCloseTo(0.8, within(0.002));
    assertThat(variance).isCloseTo(0.8 * 0.2 / 11, within(0.0005));
    assertThat(DoubleStream.of(rates)).allMatch(rate -> rate > 0 && rate < 1);
  }

  @Test
  void new_moreSuccessesThanTrials_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BetaPosterior(2, 1));
  }
}
