package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "00f067aa0ba902b", "0", "00F067AA0BA902B"})
  void parse_fewerDigitsOrCapitals_isTheirNumber(String id) {
    assertThat(SpanIds.parse("x" + id + "0x", 1, id.length() + 2))
        .isEqualTo(Long.parseUnsignedLong(id + "0", 16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00f067aa0ba902g7", "-1", "00f067aa0ba902b70", "\u0660", "\u00ff1"})
  void parse_whatIsNoId_fails(String text) {
    assertThatThrownBy(() -> SpanIds.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageContaining("1 to 16 hex digits");
  }

  @Test
  void hex_always_hasSixteenLowerCaseDigits() {
    assertThat(SpanIds.hex(0)).isEqualTo("0000000000000000");
    assertThat(SpanIds.hex(0xAB)).isEqualTo("00000000000000ab");
    assertThat(SpanIds.hex(-1)).isEqualTo("ffffffffffffffff");
  }
}
