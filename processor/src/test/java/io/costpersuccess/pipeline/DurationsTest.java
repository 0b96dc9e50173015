package io.costpersuccess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "30s, PT30S",
    "30m, PT30M",
    "24h, PT24H",
    "7d, P7D",
    "1500, PT1.5S",
    "' 5 m ', PT5M",
    "3650d, P3650D"
  })
  void parse_numberAndUnit_isTheDuration(String text, Duration expected) {
    assertThat(Durations.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0s, PT0S", "0, PT0S", "48h, PT48H"})
  void parseOrZero_numberAndUnit_isTheDuration(String text, Duration expected) {
    assertThat(Durations.parseOrZero(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5m", "3651d", "NaN"})
  void parseOrZero_anythingElse_isNull(String text) {
    assertThat(Durations.parseOrZero(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "0s",
        "0",
        "-5m",
        "1.5h",
        "30M",
        "5 min",
        "PT5M",
        "3651d",
        "NaN",
        "1e9s",
        "999999999999d",
        "9999999999999ms",
        "٣٠m"
      })
  void parse_anythingElse_isNull(String text) {
    assertThat(Durations.parse(text)).isNull();
  }
}
