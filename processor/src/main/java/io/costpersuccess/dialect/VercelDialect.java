package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.SpanView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Vercel's AI SDK, versions 4 to 6 and the legacy mode of 7; version 7 itself follows the
 * conventions. Only spans of {@code doGenerate}, {@code doStream} and {@code doEmbed} are calls;
 * those above them repeat or add up the usage.
 *
 * <p>Source: vercel/ai, {@code content/docs/03-ai-sdk-core/60-telemetry.mdx} and {@code
 * packages/otel}. Up to version 5 counts are those of the model's own API: without the cache at
 * Anthropic and Bedrock, without thoughts at Google; cache writes are in the JSON of {@code
 * ai.response.providerMetadata} alone. Version 6 includes everything and tells the parts.
 */
final class VercelDialect implements Dialect {
  /** Written by no one else. */
  static final String MARK = "ai.operationId";

  private static final String SCOPE_UP_TO_6 = "ai";

  private static final String METADATA = "ai.response.providerMetadata";
  private static final String INPUT_DETAILS = "ai.usage.inputTokenDetails.";
  private static final String OUTPUT_DETAILS = "ai.usage.outputTokenDetails.";

  private static final Vocabulary VOCABULARY =
      GenAiDialect.TOKENS
          .first(Fact.OPERATION, MARK)
          .and(Fact.PROVIDER, "ai.model.provider")
          .only(
              Fact.MODEL,
              "gen_ai.response.model",
              "ai.response.model",
              "gen_ai.request.model",
              "ai.model.id")
          .and(Fact.REQUESTED_MODEL, "ai.model.id")
          .and(Fact.RESPONSE_JSON, METADATA)
          .and(Fact.RESPONSE_ID, "ai.response.id")
          .and(Fact.FINISH_REASONS, "ai.response.finishReason")
          .and(Fact.INPUT, "ai.usage.inputTokens", "ai.usage.promptTokens", "ai.usage.tokens")
          .and(Fact.OUTPUT, "ai.usage.outputTokens", "ai.usage.completionTokens")
          .and(Fact.TOTAL, "ai.usage.totalTokens")
          .and(Fact.UNCACHED_INPUT, INPUT_DETAILS + "noCacheTokens")
          .and(
              Fact.CACHE_READ,
              INPUT_DETAILS + "cacheReadTokens",
              "ai.usage.cachedInputTokens",
              METADATA + ".cacheReadInputTokens",
              METADATA + ".cachedPromptTokens",
              METADATA + ".cachedContentTokenCount")
          .and(
              Fact.CACHE_WRITE,
              INPUT_DETAILS + "cacheWriteTokens",
              METADATA + ".cacheCreationInputTokens",
              METADATA + ".cacheWriteInputTokens")
          .and(Fact.CACHE_WRITE_5M, METADATA + ".ephemeral_5m_input_tokens")
          .and(Fact.CACHE_WRITE_1H, METADATA + ".ephemeral_1h_input_tokens")
          .and(Fact.SEARCHES, METADATA + ".web_search_requests")
          .and(
              Fact.REASONING,
              OUTPUT_DETAILS + "reasoningTokens",
              "ai.usage.reasoningTokens",
              METADATA + ".reasoningTokens",
              METADATA + ".thoughtsTokenCount")
          .and(Fact.CACHE_WRITE_5M, METADATA + ".ephemeral_5m_input_tokens")
          .and(Fact.CACHE_WRITE_1H, METADATA + ".ephemeral_1h_input_tokens");

  private static final Convention UP_TO_5 =
      new Convention(
          VOCABULARY,
          Accounting.BY_THE_BOOK
              .cacheBeside("anthropic", "aws.bedrock")
              .cacheUnseen()
              .thoughts(Thoughts.BESIDE));

  private static final Convention FROM_6 = new Convention(VOCABULARY, Accounting.BY_THE_BOOK);

  @Override
  public @Nullable LlmCall read(SpanView span) {
    boolean isNew = !span.scopeName().equals(SCOPE_UP_TO_6) || hasDetails(span);
    return (isNew ? FROM_6 : UP_TO_5).read(span, JsonView.of(span, METADATA));
  }

  @Override
  public Set<String> signs() {
    return FROM_6.signs();
  }

  private static boolean hasDetails(SpanView span) {
    return span.attribute(INPUT_DETAILS + "noCacheTokens") != null
        || span.attribute(INPUT_DETAILS + "cacheReadTokens") != null
        || span.attribute(OUTPUT_DETAILS + "textTokens") != null;
  }
}
