package io.costpersuccess.dialect;

/**
 * The OpenTelemetry Java agent: {@code openai-java} and, in the AWS SDK, Amazon Bedrock.
 *
 * <p>Source: open-telemetry/opentelemetry-java-instrumentation, {@code GenAiAttributesExtractor}.
 * Counts of the cache and of reasoning are written since its pull request 19906, and for OpenAI
 * only: without them a discount may be unseen. Bedrock's input count leaves the cache out, so there
 * the cost of the cache is unseen.
 */
final class JavaAgentDialect {
  static final Convention CONVENTION =
      new Convention(
              GenAiDialect.CURRENT, Accounting.BY_THE_BOOK.cacheBeside("aws.bedrock").cacheUnseen())
          .withoutTier();

  private JavaAgentDialect() {}
}
