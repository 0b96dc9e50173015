package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Model;
import io.costpersuccess.span.LogView;
import org.jspecify.annotations.Nullable;

/**
 * Log records of Claude Code: {@code claude_code.api_request} with disjoint counts and the cost at
 * list price, and {@code claude_code.api_error} for a request that failed.
 *
 * <p>Source: code.claude.com, {@code docs/monitoring-usage}. The record has the name as its body;
 * as attribute {@code event.name} it has the part after the dot.
 */
final class ClaudeCodeDialect {
  private static final Convention CONVENTION =
      new Convention(
          Vocabulary.EMPTY
              .and(Fact.MODEL, "model")
              .and(Fact.INPUT, "input_tokens")
              .and(Fact.OUTPUT, "output_tokens")
              .and(Fact.CACHE_READ, "cache_read_tokens")
              .and(Fact.CACHE_WRITE, "cache_creation_tokens")
              .and(Fact.SPEED, "speed")
              .and(Fact.COST, "cost_usd"),
          Accounting.BY_THE_BOOK.cacheAlwaysBeside());

  private ClaudeCodeDialect() {}

  static LlmCall readRequest(LogView log) {
    return new LogCallReader(CONVENTION, log).answered(model(log));
  }

  static LlmCall readError(LogView log) {
    return new LogCallReader(CONVENTION, log).failed(model(log));
  }

  /** Claude Code reaches its models by three ways, each with its own form of names. */
  private static Model model(LogView log) {
    String name = CONVENTION.model(log);
    return new Model(provider(name), name);
  }

  private static String provider(@Nullable String model) {
    if (model != null && model.contains("anthropic.")) {
      return "aws.bedrock";
    }
    return model != null && model.contains("@") ? "gcp.vertex_ai" : "anthropic";
  }
}
