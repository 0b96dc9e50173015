package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptReadingTest {
  private static final String REASONS = "gen_ai.response.finish_reasons";

  private static Attempt read(SpanBuilder span) {
    LlmCall call = Dialects.read(span.build());
    assertThat(call).isNotNull();
    return call.attempt();
  }

  private static SpanBuilder answered() {
    return chat(100, 10);
  }

  /** Words of OpenAI, Anthropic, Bedrock, Gemini, Cohere, Vercel's SDK and .NET. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "content_filter",
        "CONTENT_FILTER",
        "content-filter",
        "ContentFilter",
        "refusal",
        "guardrail_intervened",
        "content_filtered",
        "malformed_model_output",
        "malformed_tool_use",
        "SAFETY",
        "IMAGE_SAFETY",
        "RECITATION",
        "BLOCKLIST",
        "PROHIBITED_CONTENT",
        "SPII",
        "LANGUAGE",
        "NO_IMAGE",
        "MALFORMED_FUNCTION_CALL",
        "UNEXPECTED_TOOL_CALL",
        "error",
        "ERROR_TOXIC"
      })
  void read_reasonThatLeavesNoAnswer_isInvalid(String reason) {
    assertThat(read(answered().with(REASONS, List.of(reason)))).isEqualTo(Attempt.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop",
        "STOP",
        "end_turn",
        "length",
        "max_tokens",
        "MAX_TOKENS",
        "model_context_window_exceeded",
        "tool_calls",
        "tool_use",
        "pause_turn",
        "compaction",
        "other",
        "unknown",
        "FINISH_REASON_UNSPECIFIED",
        "a word of tomorrow"
      })
  void read_anyOtherReason_isNot(String reason) {
    assertThat(read(answered().with(REASONS, List.of(reason)))).isEqualTo(Attempt.OK);
    assertThat(read(answered().with(REASONS, reason))).isEqualTo(Attempt.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content_filter | true",
        "[\"SAFETY\"] | true",
        "[\"SAFETY\", \"RECITATION\"] | true",
        "[\"STOP\", \"SAFETY\"] | false",
        "[\"STOP\"] | false",
        "[] | false",
        "[ | false",
        "none | false"
      })
  void read_reasonsAsText_areReadAsAList(String text, boolean invalid) {
    assertThat(read(answered().with(REASONS, text)).invalid()).isEqualTo(invalid);
  }

  @Test
  void read_severalAnswers_areInvalidIfNoneIsOfUse() {
    assertThat(read(answered().with(REASONS, List.of("content_filter", "stop"))))
        .isEqualTo(Attempt.OK);
    assertThat(read(answered().with(REASONS, List.of("content_filter", "content_filter"))))
        .isEqualTo(Attempt.INVALID);
    assertThat(read(answered().with(REASONS, List.of()))).isEqualTo(Attempt.OK);
    assertThat(read(answered().with(REASONS, List.of(7L)))).isEqualTo(Attempt.OK);
    assertThat(read(answered().with(REASONS, 7L))).isEqualTo(Attempt.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "io.opentelemetry.openai-java-1.1, gen_ai.response.finish_reasons",
    "org.springframework.boot, gen_ai.response.finish_reasons",
    "io.quarkus.langchain4j, gen_ai.response.finish_reasons",
    "openinference.instrumentation.openai, llm.finish_reason",
    "opentelemetry.instrumentation.openai, gen_ai.response.finish_reason",
    "opentelemetry.instrumentation.openai, gen_ai.completion.0.finish_reason",
    "Microsoft.SemanticKernel.Connectors.OpenAI, gen_ai.response.finish_reason",
    "ai, ai.response.finishReason"
  })
  void read_reasonInTheKeyOfADialect_isInvalid(String scope, String key) {
    assertThat(read(answered().scope(scope).with(key, "content_filter")).invalid()).isTrue();
  }

  @Test
  void read_errorWithAReason_isFailed() {
    assertThat(read(answered().with(REASONS, List.of("error")).failed())).isEqualTo(Attempt.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "langchain_core.exceptions.OutputParserException, true",
    "dev.langchain4j.service.output.OutputParsingException, true",
    "pydantic_core._pydantic_core.ValidationError, true",
    "json.decoder.JSONDecodeError, true",
    "com.fasterxml.jackson.core.JsonParseException, true",
    "httpx.ReadTimeout, false",
    "org.example.parser.TimeoutException, false",
    ", false"
  })
  void read_exceptionOnAnAnsweredCall_isInvalidIfAParsersIs(
      @Nullable String type, boolean invalid) {
    Map<String, Object> attributes = type == null ? Map.of() : Map.of("exception.type", type);

    assertThat(read(answered().event("exception", attributes)))
        .isEqualTo(invalid ? Attempt.INVALID : Attempt.OK);
    assertThat(read(chat().event("exception", attributes))).isEqualTo(Attempt.FAILED);
    assertThat(read(answered().event("log", attributes))).isEqualTo(Attempt.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 2",
    "3.0, 3",
    "1000, 1000",
    "1001, 0",
    "0, 0",
    "-1, 0",
    "NaN, 0",
    "two, 0"
  })
  void read_attempt_isItsNumber(String text, int number) {
    assertThat(read(answered().with("cps.attempt", text))).isEqualTo(new Attempt(false, number));
  }

  @Test
  void read_numberedAttempt_mayHaveFailedOrBeInvalid() {
    SpanBuilder span = answered().with("cps.attempt", 2L).with(REASONS, List.of("refusal"));

    assertThat(read(span)).isEqualTo(new Attempt(false, true, 2));
    assertThat(read(span.failed())).isEqualTo(new Attempt(true, false, 2));
  }
}
