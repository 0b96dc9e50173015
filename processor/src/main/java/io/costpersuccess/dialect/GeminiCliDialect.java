package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Model;
import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.LogView;

/**
 * Log records of Gemini CLI: {@code gemini_cli.api_response}, with the counts of Gemini's API under
 * other names (thoughts beside the output, prompts of tools beside the input), and {@code
 * gemini_cli.api_error}.
 *
 * <p>Source: google-gemini/gemini-cli, {@code docs/cli/telemetry.md} and {@code
 * packages/core/src/telemetry}.
 */
final class GeminiCliDialect {
  private static final String AUTHENTICATION = "auth_type";
  private static final String VERTEX = "vertex";

  private static final Convention CONVENTION =
      new Convention(
          Vocabulary.EMPTY
              .and(Fact.MODEL, "model", "model_name")
              .and(Fact.INPUT, "input_token_count")
              .and(Fact.EXTRA_INPUT, "tool_token_count")
              .and(Fact.OUTPUT, "output_token_count")
              .and(Fact.CACHE_READ, "cached_content_token_count")
              .and(Fact.REASONING, "thoughts_token_count")
              .and(Fact.TOTAL, "total_token_count"),
          Accounting.BY_THE_BOOK.thoughts(Thoughts.BESIDE));

  private GeminiCliDialect() {}

  static LlmCall readResponse(LogView log) {
    return new LogCallReader(CONVENTION, log).answered(model(log));
  }

  static LlmCall readError(LogView log) {
    return new LogCallReader(CONVENTION, log).failed(model(log));
  }

  private static Model model(LogView log) {
    String authentication = log.text(AUTHENTICATION);
    boolean isVertex = authentication != null && authentication.contains(VERTEX);
    return new Model(isVertex ? "gcp.vertex_ai" : "gcp.gemini", CONVENTION.model(log));
  }
}
