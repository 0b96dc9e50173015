package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

  // scipy 1.17.1: stats.norm.isf((1 - level) / 2)
  @ParameterizedTest
  @CsvSource({
    "0.80, 1.2815515655446004",
    "0.90, 1.6448536269514729",
    "0.95, 1.959963984540054",
    "0.99, 2.5758293035489004",
    "0.999, 3.2905267314918945"
  })
  void normal_level_equalsScipy(double level, double expected) {
    assertThat(new Confidence(level).normal()).isCloseTo(expected, within(1e-12));
  }

  // scipy 1.17.1: stats.t.isf((1 - level) / 2, df)
  @ParameterizedTest
  @CsvSource({
    "0.95, 1, 12.706204736174694",
    "0.95, 2.5, 3.5746548420036817",
    "0.95, 11, 2.200985160091639",
    "0.99, 7.3, 3.451031655622185",
    "0.90, 299, 1.6499657674263901",
    "0.95, 1000000, 1.959966356814107"
  })
  void student_levelAndFreedom_equalsScipy(double level, double freedom, double expected) {
    assertThat(new Confidence(level).student(freedom)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 1, 95, Double.NaN})
  void new_levelOutOfRange_isRefused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Confidence(level))
        .withMessage("confidence " + level + ": a level strictly between 0 and 1 is expected");
  }
}
