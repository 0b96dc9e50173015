package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Ranked;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where libraries write the session of a call, or of the span above it. */
class SessionKeysTest {
  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());

  private static @Nullable String session(SpanBuilder span) {
    List<Reading> readings = READER.read(span.build());
    Ranked task = readings.isEmpty() ? null : readings.get(0).binding().task();
    return task == null ? null : task.value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session.id",
        "langfuse.session.id",
        "langfuse.observation.metadata.langfuse_session_id",
        "langfuse.trace.metadata.langfuse_session_id",
        "langfuse.trace.metadata.session_id",
        "ai.telemetry.metadata.sessionId",
        "ai.settings.context.sessionId",
        "ai.settings.context.session_id",
        "ai.settings.context.chatId",
        "ai.settings.context.conversationId",
        "ai.settings.context.threadId",
        "ai.settings.context.langfuse.session.id",
        "ai.settings.runtimeContext.sessionId"
      })
  void read_sessionOnACallOrAboveIt_isItsTask(String key) {
    assertThat(session(chat(10, 5).with(key, "s-1"))).isEqualTo("s-1");
    assertThat(session(span().named("step 1").with(key, "s-1"))).isEqualTo("s-1");
  }

  @Test
  void read_sessionsOfTwoLibraries_theConventionalOneCounts() {
    SpanBuilder span =
        chat(10, 5).with("ai.settings.context.sessionId", "vercel").with("session.id", "own");

    assertThat(session(span)).isEqualTo("own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"langsmith.trace.session_id", "ai.settings.context.userId"})
  void read_idOfSomethingElse_isNoTask(String key) {
    assertThat(session(chat(10, 5).with(key, "x"))).isNull();
  }
}
