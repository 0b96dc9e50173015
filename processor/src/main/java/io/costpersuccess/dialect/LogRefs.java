package io.costpersuccess.dialect;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.span.LogView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a trace of a call that was told by a log record.
 *
 * <p>A span may hold many such records, and many are written outside any span, so the call gets a
 * span id of its own: a hash of what identifies the record, the same however often the record is
 * delivered. Its parent is the span it was written in. Outside a trace, trace and parent are made
 * from the prompt that led to the call, or else from the conversation, so that the tries of one
 * call are siblings and a prompt is a turn.
 */
final class LogRefs {
  private static final String REQUEST_ID = "request_id";
  private static final List<String> PROMPT = List.of("prompt.id", "prompt_id");
  private static final List<String> CONVERSATION = List.of("session.id", "conversation.id");
  private static final List<String> SEQUENCE = List.of("event.sequence", "event.timestamp");
  private static final int SPAN_DIGITS = 16;

  private LogRefs() {}

  /** The place of the call that this record tells. */
  static SpanRef of(LogView log) {
    String own = identity(log);
    String prompt = first(PROMPT, log);
    String conversation = first(CONVERSATION, log);
    String group = prompt == null ? conversation : prompt;
    String groupHash = hash(group == null ? own : group);
    return new SpanRef(
        log.traceId() == null ? groupHash : log.traceId(),
        hash(own).substring(0, SPAN_DIGITS),
        log.spanId() == null ? groupHash.substring(0, SPAN_DIGITS) : log.spanId());
  }

  /** The provider's id of the request, else all that tells one record of a session from another. */
  private static String identity(LogView log) {
    String request = log.text(REQUEST_ID);
    return request != null
        ? request
        : String.join(
            "|",
            text(first(CONVERSATION, log)),
            text(first(PROMPT, log)),
            text(first(SEQUENCE, log)),
            Long.toString(log.epochNanos()));
  }

  private static @Nullable String first(List<String> keys, LogView log) {
    for (String key : keys) {
      String value = log.text(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** 32 hex digits; never the all-zero id, which is no id. */
  private static String hash(String text) {
    UUID uuid = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return uuid.toString().replace("-", "");
  }
}
