package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0%",
    "0.0004, <0.1%",
    "0.0006, 0.1%",
    "0.5, 50.0%",
    "0.9994, 99.9%",
    "0.9996, >99.9%",
    "1, 100.0%"
  })
  void share_almostNoneOrAll_isNotNoneOrAll(double share, String expected) {
    assertThat(Shown.share(share)).isEqualTo(expected);
  }

  @Test
  void range_ends_areAmounts() {
    assertThat(Shown.range(new Estimate(null, 1.25, null))).isEqualTo("at least $1.250");
    assertThat(Shown.range(new Estimate(null, 1.25, 5.0))).isEqualTo("$1.250 to $5.000");
  }
}
