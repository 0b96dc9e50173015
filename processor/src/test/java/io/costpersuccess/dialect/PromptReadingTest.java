package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptReadingTest {
  private static final TelemetryReader READER =
      reader("gen_ai.prompt.name", "gen_ai.prompt.version", "prompt.label");

  private static TelemetryReader reader(String... prompt) {
    var keys =
        new CorrelationKeys(
            CorrelationKeys.DEFAULT_TASK,
            List.of(),
            CorrelationKeys.DEFAULT_FEATURE,
            CorrelationKeys.DEFAULT_ARM,
            List.of(prompt),
            List.of());
    return new TelemetryReader(keys, List.of());
  }

  private static String prompt(TelemetryReader reader, SpanBuilder span) {
    return prompt(reader.read(span.build()));
  }

  private static String prompt(List<Reading> readings) {
    LlmCall call = readings.get(0).call();
    assertThat(call).isNotNull();
    return call.prompt();
  }

  @Test
  void read_keysThatArePresent_areJoinedInTheirOrder() {
    SpanBuilder span =
        chat().with("gen_ai.prompt.version", 3L).with("gen_ai.prompt.name", "triage");

    assertThat(prompt(READER, span)).isEqualTo("triage@3");
    assertThat(prompt(READER, span.with("prompt.label", "live"))).isEqualTo("triage@3@live");
    assertThat(prompt(READER, span.without("gen_ai.prompt.version"))).isEqualTo("triage@live");
  }

  @Test
  void read_langfuse_isReadByItsKeys() {
    TelemetryReader reader =
        reader("langfuse.observation.prompt.name", "langfuse.observation.prompt.version");
    SpanBuilder span =
        chat()
            .scope("langfuse-sdk")
            .with("langfuse.observation.type", "generation")
            .with("langfuse.observation.prompt.name", "triage")
            .with("langfuse.observation.prompt.version", 12L);

    assertThat(prompt(reader, span)).isEqualTo("triage@12");
  }

  @Test
  void read_noKeyPresentOrConfigured_isNoPrompt() {
    assertThat(prompt(READER, chat())).isEmpty();
    assertThat(prompt(reader(), chat().with("gen_ai.prompt.name", "triage"))).isEmpty();
  }

  @Test
  void read_jointInAValue_isTakenOut() {
    assertThat(prompt(READER, chat().with("gen_ai.prompt.name", "a@b"))).isEqualTo("a_b");
  }

  @Test
  void read_longPrompt_isCutButStaysItsOwn() {
    String one = prompt(READER, chat().with("gen_ai.prompt.name", "x".repeat(1_000)));
    String other = prompt(READER, chat().with("gen_ai.prompt.name", "x".repeat(1_001)));

    assertThat(one).hasSizeLessThanOrEqualTo(256).isNotEqualTo(other);
  }

  @Test
  void read_spanThatIsNoCall_tellsNothing() {
    assertThat(READER.read(span().with("gen_ai.prompt.name", "triage").build())).isEmpty();
  }

  @Test
  void read_callOfALogRecord_hasItsPrompt() {
    LogBuilder log =
        LogBuilder.log("claude_code.api_request")
            .with("model", "claude-sonnet-4-5")
            .with("input_tokens", 10L)
            .with("prompt.label", "live");

    assertThat(prompt(READER.read(log.build()))).isEqualTo("live");
  }
}
