package io.costpersuccess.economics;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertThresholdsTest {
  private static final Duration AGE = Duration.ofDays(1);

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void new_riseOutOfRange_isRefused(double rise) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertThresholds(rise, 0, AGE))
        .withMessageContaining("cost per success rise");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void new_fallOutOfRange_isRefused(double fall) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertThresholds(0, fall, AGE))
        .withMessageContaining("success rate fall");
  }
}
