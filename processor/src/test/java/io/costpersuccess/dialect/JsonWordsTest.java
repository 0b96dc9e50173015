package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWordsTest {
  @Test
  void of_object_hasTheWordsAtTheirDepth() {
    String json =
        "{\"model\": \"m\", \"openai\": {\"serviceTier\": \"flex\"},"
            + " \"anthropic\": {\"usage\": {\"speed\": \"fast\", \"inference_geo\": \"us\"}}}";

    assertThat(JsonWords.of(json)).isEqualTo(new JsonWords("m", "flex", "fast", "us"));
  }

  @Test
  void of_equalNames_theFirstCounts() {
    assertThat(JsonWords.of("{\"model\": \"a\", \"model_name\": \"b\"}").model()).isEqualTo("a");
  }

  @Test
  void of_modelBelowTheTop_isNone() {
    assertThat(JsonWords.of("{\"metadata\": {\"model\": \"m\"}}").model()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"messages\": [{\"model\": \"m\", \"service_tier\": \"flex\"}]}",
        "[{\"service_tier\": \"flex\"}]",
        "{\"a\": {\"b\": {\"c\": {\"service_tier\": \"flex\"}}}}",
        "{\"text\": \"say \\\"service_tier\\\": \\\"flex\\\"\"}",
        "{\"service_tier\": null, \"x\": \"flex\"}",
        "{\"service_tier\": 1}",
        "{\"service_tier\": {\"type\": \"string\"}}",
        "{\"service_tier\": \"\"}",
        "{\"service_tier\": \"fle",
        "{\"service_tier\"",
        "service_tier",
        "\\",
        ""
      })
  void of_whatIsNoWordOfTheCall_isNone(String json) {
    assertThat(JsonWords.of(json)).isEqualTo(JsonWords.NONE);
  }

  @Test
  void of_longTextUnderAName_isNoWordAndIsNotKept() {
    String prompt = "x".repeat(300);

    assertThat(JsonWords.of("{\"model\": \"" + prompt + "\"}")).isEqualTo(JsonWords.NONE);
  }

  @Test
  void of_unreasonablyLongText_isNotRead() {
    String json = "{\"model\": \"m\", \"x\": \"" + "y".repeat(100_000) + "\"}";

    assertThat(JsonWords.of(json)).isEqualTo(JsonWords.NONE);
  }

  @Test
  void of_otherTypes_areNone() {
    for (Object value : List.of(1L, 0.5, true, List.of("{\"model\": \"m\"}"))) {
      assertThat(JsonWords.of(value)).isEqualTo(JsonWords.NONE);
    }
  }

  /** Seeded, so that a failure can be repeated. */
  @Test
  void of_anyText_isNoException() {
    var random = new Random(11);
    String[] parts = {"{", "}", "[", "]", "\"", "'", ":", ",", "\\", "model", "speed", " ", "1"};
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertThatCode(() -> JsonWords.of(text.toString())).doesNotThrowAnyException();
    }
  }
}
