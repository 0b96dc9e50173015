package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.span.SpanBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemanticCacheTest {
  @ParameterizedTest
  @CsvSource({
    "gen_ai.response.cache_hit, true",
    "gen_ai.response.cached, true",
    "gen_ai.cache.hit, True",
    "llm.cache.hit, true",
    "litellm.cache_hit, true",
    "cache_hit, hit",
    "cps.cache.hit, true",
    "semantic_cache.hit, HIT"
  })
  void read_callWithAFlagOfAnEmitter_costsNothing(String flag, String value) {
    LlmCall call = read(chat(1_000, 200).with("gen_ai.response.id", "resp-1").with(flag, value));

    assertThat(call.attempt().cached()).isTrue();
    assertThat(call.reportedCostUsd()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(call.usage()).isEqualTo(UsageReading.MISSING);
    assertThat(call.responseId()).isNull();
    assertThat(call.model().name()).isEqualTo("small");
  }

  @Test
  void read_missOrPaidHit_isACallLikeAnyOther() {
    assertThat(read(chat(10, 2).with("gen_ai.response.cache_hit", "false")).attempt().cached())
        .isFalse();
    assertThat(read(chat(10, 2).with("cache_hit", true).with("gen_ai.usage.cost", 0.4)).attempt())
        .isEqualTo(LlmCall.Attempt.OK);
  }

  @Test
  void read_hitInTheCacheOfPrompts_isPaid() {
    SpanBuilder call =
        chat(1_000, 200)
            .with("gen_ai.usage.cache_read.input_tokens", 800L)
            .with("gen_ai.cache.hit", true);

    assertThat(read(call).attempt().cached()).isFalse();
    assertThat(read(call).usage().isUsable()).isTrue();
  }

  @Test
  void read_spanThatIsNoCall_standsForTheAnswer() {
    LlmCall call = read(span().with("semantic_cache.hit", true));

    assertThat(call.attempt().cached()).isTrue();
    assertThat(call.model().chosen()).isNull();
  }

  @Test
  void read_spanWithAMiss_isNoCall() {
    assertThat(readOrNull(span().with("semantic_cache.hit", false), CorrelationKeys.DEFAULT))
        .isNull();
  }

  @Test
  void read_keyOfTheConfiguration_takesThePlaceOfTheDefaults() {
    CorrelationKeys standard = CorrelationKeys.DEFAULT;
    var keys =
        new CorrelationKeys(
            standard.task(),
            standard.scope(),
            standard.feature(),
            standard.arm(),
            standard.prompt(),
            standard.dimensions(),
            standard.cluster(),
            List.of("app.cache"));

    assertThat(readOrNull(span().with("app.cache", "hit"), keys)).isNotNull();
    assertThat(readOrNull(span().with("semantic_cache.hit", true), keys)).isNull();
  }

  private static LlmCall read(SpanBuilder span) {
    LlmCall call = readOrNull(span, CorrelationKeys.DEFAULT);
    assertThat(call).isNotNull();
    return call;
  }

  private static @Nullable LlmCall readOrNull(SpanBuilder span, CorrelationKeys keys) {
    return new TelemetryReader(keys, List.of())
        .read(span.build()).stream().map(Reading::call).findFirst().orElse(null);
  }
}
