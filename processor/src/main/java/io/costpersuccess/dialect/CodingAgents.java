package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.LogView;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Coding agents, which tell each call several times: as log record, span and metric. Their log
 * records are what counts, since only these are complete and on by default; their spans are no
 * calls.
 */
final class CodingAgents {
  private static final String SERVICE = "service.name";

  private static final Map<String, LogDialect> BY_EVENT =
      Map.of(
          "claude_code.api_request", ClaudeCodeDialect::readRequest,
          "claude_code.api_error", ClaudeCodeDialect::readError,
          "api_request",
              log -> isOf(log, "claude-code") ? ClaudeCodeDialect.readRequest(log) : null,
          "api_error", log -> isOf(log, "claude-code") ? ClaudeCodeDialect.readError(log) : null,
          "codex.sse_event", CodexDialect::read,
          "gemini_cli.api_response", GeminiCliDialect::readResponse,
          "gemini_cli.api_error", GeminiCliDialect::readError);

  private CodingAgents() {}

  /** Names of the events that tell of answers, in full. */
  static List<String> answers() {
    return BY_EVENT.keySet().stream()
        .filter(event -> event.indexOf('.') > 0 && !event.endsWith("_error"))
        .toList();
  }

  /** The call of a log record of this event name; null when it tells of none. */
  static @Nullable LlmCall read(String eventName, LogView log) {
    LogDialect dialect = BY_EVENT.get(eventName);
    return dialect == null ? null : dialect.read(log);
  }

  /** Whether a span was made by a coding agent. */
  static boolean own(SpanView span) {
    String service = span.resource().text(SERVICE);
    return service != null
        && (service.equals("claude-code")
            || service.equals("gemini-cli")
            || service.equals("codex")
            || service.startsWith("codex-")
            || service.startsWith("codex_"));
  }

  private static boolean isOf(LogView log, String service) {
    return service.equals(log.resource().text(SERVICE));
  }
}
