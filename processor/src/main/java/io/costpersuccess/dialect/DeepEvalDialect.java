package io.costpersuccess.dialect;

/**
 * DeepEval's exporter, with names under {@code confident}.
 *
 * <p>Source: confident-ai/deepeval, {@code deepeval/tracing/otel}.
 */
final class DeepEvalDialect {
  /** Written by no one else. */
  static final String MARK = "confident.span.type";

  static final Convention CONVENTION =
      new Convention(
          GenAiDialect.TOKENS
              .and(Fact.OPERATION, MARK)
              .and(Fact.MODEL, "confident.llm.model")
              .and(Fact.INPUT, "confident.llm.input_token_count")
              .and(Fact.OUTPUT, "confident.llm.output_token_count"),
          Accounting.BY_THE_BOOK);

  private DeepEvalDialect() {}
}
