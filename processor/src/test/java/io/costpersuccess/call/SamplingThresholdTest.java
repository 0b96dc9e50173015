package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingThresholdTest {
  // 2^56 / (2^56 - T), T from the digits with zeros behind them up to 14; computed with bc
  @ParameterizedTest
  @CsvSource({
    "th:0, 1",
    "th:8, 2",
    "th:c, 4",
    "rv:6e6d1a75832a2f;th:e, 8",
    "th:fd70a3d70a3d71;rv:00000000000001, 100",
    "th:e6666666666668, 10",
    "th:aaaaaaaaaaaaab, 3",
    "th:FF, 256",
    "th:ffffffffffffff, 72057594037900000"
  })
  void adjustedCount_ofTraceState_isOneOverTheProbability(String ot, String count) {
    SamplingThreshold threshold = SamplingThreshold.ofTraceState(ot);

    assertThat(threshold).isNotNull();
    assertThat(threshold.adjustedCount()).isEqualByComparingTo(count);
    assertThat(threshold.rejectsNone()).isEqualTo(count.equals("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rv:6e6d1a75832a2f", "th:", "th:xyz", "th:-1", "th:000000000000001"})
  void ofTraceState_withoutAThreshold_isNull(String ot) {
    assertThat(SamplingThreshold.ofTraceState(ot)).isNull();
  }

  @Test
  void ofTraceState_notThere_isNull() {
    assertThat(SamplingThreshold.ofTraceState(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 56})
  void new_outOfRange_isRefused(long rejected) {
    assertThatThrownBy(() -> new SamplingThreshold(rejected))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(rejected));
  }

  @Test
  void and_twoReportsOfOneCall_keepTheLowerThreshold() {
    var low = new Reporter("a", false, false, false, new SamplingThreshold(1));
    var high = new Reporter("a", false, false, false, new SamplingThreshold(2));
    var untold = new Reporter("a", false, false, false);

    assertThat(low.and(high)).isEqualTo(high.and(low)).isEqualTo(low);
    assertThat(untold.and(high)).isEqualTo(high.and(untold)).isEqualTo(high);
  }
}
