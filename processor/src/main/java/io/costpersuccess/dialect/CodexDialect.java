package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Model;
import io.costpersuccess.span.LogView;
import org.jspecify.annotations.Nullable;

/**
 * Log records of Codex: {@code codex.sse_event} of kind {@code response.completed}, once with
 * counts and once without. Counts may be text and include the cache and reasoning; {@code
 * tool_token_count} is not read, as it is the total by another name.
 *
 * <p>Source: openai/codex, {@code codex-rs/otel/src/events/session_telemetry.rs}.
 */
final class CodexDialect {
  private static final String KIND = "event.kind";
  private static final String COMPLETED = "response.completed";
  private static final String FAILED = "response.failed";

  private static final Convention CONVENTION =
      new Convention(
          Vocabulary.EMPTY
              .and(Fact.MODEL, "model", "slug")
              .and(Fact.INPUT, "input_token_count")
              .and(Fact.OUTPUT, "output_token_count")
              .and(Fact.CACHE_READ, "cached_token_count")
              .and(Fact.REASONING, "reasoning_token_count"),
          Accounting.BY_THE_BOOK);

  private CodexDialect() {}

  static @Nullable LlmCall read(LogView log) {
    var reader = new LogCallReader(CONVENTION, log);
    var model = new Model("openai", CONVENTION.model(log));
    String kind = log.text(KIND);
    if (FAILED.equals(kind)) {
      return reader.failed(model);
    }
    return COMPLETED.equals(kind) && log.attribute("input_token_count") != null
        ? reader.answered(model)
        : null;
  }
}
