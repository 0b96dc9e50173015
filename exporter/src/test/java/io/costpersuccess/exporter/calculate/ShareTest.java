package io.costpersuccess.exporter.calculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void new_valueOutOfRange_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(value))
        .withMessage("found a share of " + value + ", expected one from 0 to 1");
  }

  // In binary floating point 1 - 0.55 and 0.94 - 0.86 have a wrong last digit
  @Test
  void restAndMinus_decimals_areExact() {
    assertThat(new Share(0.55).rest()).isEqualTo(new Share(0.45));
    assertThat(new Share(0.94).minus(new Share(0.86))).isEqualTo(0.08);
  }
}
