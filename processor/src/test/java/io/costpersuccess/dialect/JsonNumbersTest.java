package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {
  @Test
  void read_nestedObject_findsNumbersAtEveryDepth() {
    String json =
        "{\"a\": 1, \"b\": {\"c\": 2.5, \"d\": [3, {\"e\": -4e2}]}, \"f\": \"6\", \"g\": null}";

    assertThat(JsonNumbers.read(json)).isEqualTo(Map.of("a", "1", "c", "2.5", "e", "-4e2"));
  }

  @Test
  void read_printedDictionary_isReadToo() {
    assertThat(JsonNumbers.read("{'cache_read': 10, 'audio': 0}"))
        .isEqualTo(Map.of("cache_read", "10", "audio", "0"));
  }

  @Test
  void read_equalNames_theFirstCounts() {
    assertThat(JsonNumbers.read("{\"n\": 1, \"x\": {\"n\": 2}}")).isEqualTo(Map.of("n", "1"));
  }

  @Test
  void read_numbersWithinText_areSkipped() {
    assertThat(JsonNumbers.read("{\"a\": \"\\\"b\\\": 7, c: 8\", \"d\": 9}"))
        .isEqualTo(Map.of("d", "9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "[1, 2]", "{\"a", "{\"a\":", "{\"a\": \"", "\\", "{a: 1}", "'", "true"})
  void read_whatIsNoObject_hasNoNumbers(String text) {
    assertThat(JsonNumbers.read(text)).isEmpty();
  }

  @Test
  void read_unreasonablyLongText_isNotRead() {
    assertThat(JsonNumbers.read("{\"a\": 1, \"b\": \"" + "x".repeat(100_000) + "\"}")).isEmpty();
  }
}
