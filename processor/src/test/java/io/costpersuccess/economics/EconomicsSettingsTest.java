package io.costpersuccess.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EconomicsSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT72H", "PT84H"})
  void new_labelMaturityUpToHalfOfTheHorizon_isKept(Duration maturity) {
    assertThat(settings(maturity).labelMaturity()).isEqualTo(maturity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT84H0.001S"})
  void new_otherLabelMaturity_isRefused(Duration maturity) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(maturity))
        .withMessageContaining(maturity.toString());
  }

  @Test
  void default_labelMaturity_isObserved() {
    assertThat(EconomicsSettings.DEFAULT.labelMaturity()).isNull();
  }

  private static EconomicsSettings settings(Duration maturity) {
    return new EconomicsSettings(Duration.ofDays(7), maturity, AlertThresholds.DEFAULT, List.of());
  }
}
