package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, DAY, 10", "DAY, MONTH, 300", "DAY, YEAR, 3650",
    "MONTH, DAY,", "MONTH, MONTH, 10", "MONTH, YEAR, 120",
    "YEAR, DAY,", "YEAR, MONTH,", "YEAR, YEAR, 10"
  })
  void usd_fiveTasksOfTwoDollars_areMultipliedOnly(Period own, Period wanted, String expected) {
    var volume = new Volume(usd("5"), own);

    if (expected == null) {
      assertThat(volume.usd(usd("2"), wanted)).isNull();
    } else {
      assertThat(volume.usd(usd("2"), wanted)).isEqualByComparingTo(expected);
    }
  }
}
