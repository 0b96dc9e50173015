package io.costpersuccess.dialect;

/**
 * Strands Agents: the usage of Amazon Bedrock's Converse under names with underscores, whichever
 * the model. Bedrock's and Anthropic's input counts leave the cache out. Spans of agents and of
 * their cycles add up the calls beneath them.
 *
 * <p>Source: strands-agents/sdk-python, {@code src/strands/telemetry/tracer.py}.
 */
final class StrandsDialect {
  static final Convention CONVENTION =
      new Convention(
          GenAiDialect.TOKENS, Accounting.BY_THE_BOOK.cacheBeside("anthropic", "aws.bedrock"));

  private StrandsDialect() {}
}
