package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.span.SpanBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  static List<Object> oddValues() {
    return List.of(
        -1L,
        0L,
        1L,
        9_007_199_254_740_992L,
        9_007_199_254_740_993L,
        Long.MIN_VALUE,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        0.5,
        true,
        "",
        " 12 ",
        "1e999999999",
        "1e-999999999",
        "{\"input\": 5, \"output\": {\"reasoning\": -3}}",
        "{'cache_read': 1e999999999, 'total': ",
        "\\",
        List.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.opentelemetry.jdbc", "codex_exec"})
  void signs_ofScopeWithoutCalls_areNone(String scope) {
    assertThat(Dialects.signs(scope).keys()).isEmpty();
  }

  @Test
  void signs_ofUnknownScope_areFew() {
    assertThat(Dialects.signs("my.app").keys()).hasSizeBetween(5, 9);
  }

  @Test
  void read_sameSpanInAnotherScope_isReadAsThatScopeCounts() {
    SpanBuilder span =
        chat(1000, 200)
            .with("gen_ai.provider.name", "anthropic")
            .with("gen_ai.usage.cache_read.input_tokens", 600L);

    assertThat(input(span.scope("my.app"))).isEqualTo(400);
    assertThat(input(span.scope("openlit.otel.tracing"))).isEqualTo(1000);
    assertThat(input(span.scope("pydantic-ai"))).isEqualTo(400);
    assertThat(input(span.scope("my.app"))).isEqualTo(400);
  }

  @Test
  void read_numbersThatProveOtherwise_beatTheScope() {
    SpanBuilder span =
        chat(1000, 200)
            .scope("openlit.otel.tracing")
            .with("gen_ai.provider.name", "openai")
            .with("gen_ai.usage.cache_read.input_tokens", 600L)
            .with("gen_ai.usage.total_tokens", 1800L);

    assertThat(input(span)).isEqualTo(1000);
  }

  @Test
  void read_moreScopesThanAreRemembered_areStillTold() {
    for (int i = 0; i < 3_000; i++) {
      assertThat(Dialects.read(chat(1, 1).scope("openlit." + i).build())).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("oddValues")
  void read_anyValueUnderAnyKey_isACallOrNoneButNoException(Object value) {
    for (String key : keys()) {
      for (String scope : List.of("my.app", "ai", "langfuse-sdk", "langsmith", "openlit", "")) {
        SpanBuilder span = chat(10, 5).scope(scope).with(key, value);

        assertThatCode(() -> Dialects.read(span.build())).as(key).doesNotThrowAnyException();
      }
    }
  }

  /** Seeded, so that a failure can be repeated. */
  @Test
  void read_anyCounts_areDisjointAndNoMoreThanWasWritten() {
    var random = new Random(20_260_601);
    List<String> keys = keys().stream().filter(key -> key.contains("token")).toList();
    for (int i = 0; i < 20_000; i++) {
      SpanBuilder span = chat();
      long written = 0;
      for (int j = random.nextInt(7); j >= 0; j--) {
        long count = random.nextInt(100);
        span.with(keys.get(random.nextInt(keys.size())), count);
        written += count;
      }
      LlmCall call = Dialects.read(span.build());

      assertThat(call).isNotNull();
      assertThat(call.usage().usage().tokens()).isBetween(0L, written);
      assertThat(call.usage().flaw() == null).isEqualTo(isValid(call));
    }
  }

  private static boolean isValid(LlmCall call) {
    return call.usage().quality() != Quality.INVALID;
  }

  private static List<String> keys() {
    var keys = new ArrayList<String>();
    for (Fact fact : Fact.values()) {
      Collections.addAll(keys, OpenInferenceDialect.VOCABULARY.keys(fact));
    }
    keys.add("ai.response.providerMetadata");
    keys.add("ai.usage.inputTokenDetails.noCacheTokens");
    keys.add("langfuse.observation.usage_details");
    keys.add("gen_ai.usage.input_token_details");
    keys.add("server.address");
    keys.add("cps.pricing.mode");
    keys.add("cloud.region");
    keys.add("outcome");
    keys.add("success");
    keys.add("error");
    keys.add("ai.operationId");
    return keys;
  }

  private long input(SpanBuilder span) {
    return Dialects.read(span.build()).usage().usage().quantity(UsageClass.INPUT);
  }
}
