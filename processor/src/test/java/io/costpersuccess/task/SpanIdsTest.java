package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanIdsTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"0000000000000001", "00f067aa0ba902b7", "8000000000000000", "ffffffffffffffff"})
  void parse_anySpanId_isTheSameAgainAsText(@Nullable String id) {
    assertThat(SpanIds.hexOrNull(SpanIds.parse(id))).isEqualTo(id);
  }

  @Test
  void parse_theIdThatNoSpanHas_isNone() {
    assertThat(SpanIds.parse("0000000000000000")).isEqualTo(SpanIds.parse(null)).isZero();
    assertThat(SpanIds.hexOrNull(0)).isNull();
  }

  @Test
  void hex_always_hasSixteenLowerCaseDigits() {
    assertThat(SpanIds.hex(0)).isEqualTo("0000000000000000");
    assertThat(SpanIds.hex(0xAB)).isEqualTo("00000000000000ab");
    assertThat(SpanIds.hex(-1)).isEqualTo("ffffffffffffffff");
  }
}
