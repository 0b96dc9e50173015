package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void new_notFinite_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Estimate(value, null, null))
        .withMessage("estimate " + value + ": a finite number or null expected");
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(null, value, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Estimate(null, null, value));
  }

  @Test
  void of_notFinite_isNull() {
    assertThat(Estimate.of(1, Double.NaN, Double.POSITIVE_INFINITY))
        .isEqualTo(new Estimate(1.0, null, null));
  }
}
