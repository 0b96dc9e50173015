package io.costpersuccess.exporter.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
  @ParameterizedTest
  @CsvSource({"0.7, 70%", "0.985, 98.5%", "0, 0%", "1, 100%", "0.07, 7%"})
  void share_value_isWhatWasTyped(double share, String expected) {
    assertThat(Rounded.share(new Share(share))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.256, 25.6 pp",
    "-0.08, -8.0 pp",
    "0, 0.0 pp",
    "0.00081, 0.081 pp",
    "1.5, 150.0 pp"
  })
  void points_difference_hasOneDecimal(double difference, String expected) {
    assertThat(Rounded.points(difference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.45 | 1.45x",
        "1 | 1x",
        "13.04 | 13x",
        "99.96 | 100x",
        "7.368 | 7.4x",
        "6854.3 | 6,854x"
      })
  void multiple_number_hasFewDigits(BigDecimal multiple, String expected) {
    assertThat(Rounded.multiple(multiple)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1697 | 83% cheaper (5.9x)",
        "0.0028 | 99.72% cheaper (357x)",
        "0.997 | 0.3% cheaper (1x)",
        "1 | the same",
        "1.003 | 0.3% dearer",
        "1.5 | 50% dearer",
        "7.368 | 7.4x dearer",
        "0 | 100% cheaper"
      })
  void ratio_number_saysCheaperOrDearer(BigDecimal ratio, String expected) {
    assertThat(Rounded.ratio(ratio)).isEqualTo(expected);
  }
}
