package io.costpersuccess.dialect;

import io.costpersuccess.dialect.Accounting.Thoughts;

/**
 * LangChain4j: Micrometer observations of {@code langchain4j-observation}, with tokens as text
 * under bare names and nothing of the cache.
 *
 * <p>Source: langchain4j/langchain4j, {@code ChatModelDocumentation} and {@code
 * ObservationChatModelListener}. The counts are those of the model's own API: without the cache at
 * Anthropic, without thoughts at Gemini.
 */
final class LangChain4jDialect {
  /** Written by no one else on a GenAI span. */
  static final String MARK = "outcome";

  static final Accounting ACCOUNTING =
      Accounting.BY_THE_BOOK
          .cacheBeside("anthropic", "aws.bedrock")
          .cacheUnseen()
          .thoughts(Thoughts.BESIDE);

  static final Convention CONVENTION =
      new Convention(
              GenAiDialect.CURRENT
                  .and(Fact.INPUT, "input_tokens")
                  .and(Fact.OUTPUT, "output_tokens")
                  .and(Fact.TOTAL, "total_tokens"),
              ACCOUNTING)
          .withoutTier();

  private LangChain4jDialect() {}
}
