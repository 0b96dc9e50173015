package io.costpersuccess.dialect;

/**
 * OpenInference: tokens under {@code llm.token_count}, cost under {@code llm.cost.total}.
 *
 * <p>Source: Arize-ai/openinference, {@code spec/semantic_conventions.md}, which does not say
 * whether the prompt count includes the cache. Its instrumentations write it so, but for Amazon
 * Bedrock and the Claude agent SDK, which pass the model's own count on.
 */
final class OpenInferenceDialect {
  static final Vocabulary VOCABULARY =
      GenAiDialect.VOCABULARY
          .and(Fact.OPERATION, "openinference.span.kind")
          .and(Fact.PROVIDER, "llm.provider", "llm.system")
          .only(
              Fact.MODEL,
              "gen_ai.response.model",
              "llm.response.model_name",
              "llm.model_name",
              "gen_ai.request.model",
              "llm.request.model_name",
              "embedding.model_name",
              "reranker.model_name")
          .and(Fact.REQUESTED_MODEL, "llm.request.model_name")
          .and(Fact.REQUEST_JSON, "llm.invocation_parameters", "embedding.invocation_parameters")
          .and(Fact.FINISH_REASONS, "llm.finish_reason")
          .and(Fact.INPUT, "llm.token_count.prompt")
          .and(Fact.OUTPUT, "llm.token_count.completion")
          .and(Fact.TOTAL, "llm.token_count.total")
          .and(
              Fact.CACHE_READ,
              "llm.token_count.prompt_details.cache_read",
              "llm.token_count.prompt_details.cache_input")
          .and(Fact.CACHE_WRITE, "llm.token_count.prompt_details.cache_write")
          .and(Fact.INPUT_AUDIO, "llm.token_count.prompt_details.audio")
          .and(Fact.REASONING, "llm.token_count.completion_details.reasoning")
          .and(Fact.OUTPUT_AUDIO, "llm.token_count.completion_details.audio");

  static final Convention CONVENTION =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheBeside("aws.bedrock"));

  /**
   * Amazon Bedrock, which counts in two ways. Of {@code Converse} the prompt is AWS's total less
   * the output, so it includes the cache, and the total is told; {@code InvokeModel} passes the
   * model's own count on and tells no total.
   */
  static final Convention BEDROCK =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheAlwaysBeside().withTotalOfProvider());

  /** The instrumentations that pass on counts without the cache, whoever serves the model. */
  static final Convention RAW =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheAlwaysBeside());

  /** The instrumentation of OpenAI's agents SDK, which leaves the cache out. */
  static final Convention AGENTS = new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheUnseen());

  private OpenInferenceDialect() {}
}
