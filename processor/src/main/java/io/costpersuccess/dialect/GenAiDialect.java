package io.costpersuccess.dialect;

/**
 * The OpenTelemetry GenAI semantic conventions, with the names of older versions and the details
 * that instrumentations add under {@code gen_ai.usage.details}.
 *
 * <p>Source: open-telemetry/semantic-conventions-genai, {@code model/gen-ai/registry.yaml} and
 * {@code model/gen-ai/deprecated}; modality counts and {@code cache_write} since its pull request
 * 440. Three instrumentations see no cache: {@code openai_v2} and {@code botocore} of
 * opentelemetry-python-contrib, and {@code instrumentation-openai} of opentelemetry-js-contrib. The
 * input count of {@code botocore} is Bedrock's own and leaves the cache out.
 */
final class GenAiDialect {
  /**
   * Who was called, and the tokens, under the names that Java instrumentations write; few, since
   * these spans are read inside the application.
   */
  static final Vocabulary CURRENT =
      Vocabulary.EMPTY
          .and(Fact.OPERATION, "gen_ai.operation.name")
          .and(Fact.PROVIDER, "gen_ai.provider.name", "gen_ai.system")
          .and(Fact.MODEL, "gen_ai.response.model", "gen_ai.request.model")
          .and(Fact.REQUESTED_MODEL, "gen_ai.request.model")
          .and(Fact.RESPONSE_ID, "gen_ai.response.id")
          .and(Fact.FINISH_REASONS, "gen_ai.response.finish_reasons")
          .and(Fact.SERVICE_TIER, "openai.response.service_tier")
          .and(Fact.REQUESTED_TIER, "openai.request.service_tier")
          .and(Fact.COST, "gen_ai.usage.cost", "gen_ai.usage.cost.amount")
          .and(Fact.INPUT, "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens")
          .and(Fact.OUTPUT, "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens")
          .and(Fact.CACHE_READ, "gen_ai.usage.cache_read.input_tokens")
          .and(
              Fact.CACHE_WRITE,
              "gen_ai.usage.cache_write.input_tokens",
              "gen_ai.usage.cache_creation.input_tokens")
          .and(Fact.REASONING, "gen_ai.usage.reasoning.output_tokens")
          .and(Fact.TOTAL, "gen_ai.usage.total_tokens");

  /** The same with all names that were ever written, and everyone's reported cost. */
  static final Vocabulary TOKENS =
      CURRENT
          .and(Fact.ATTEMPT, "cps.attempt")
          .and(
              Fact.SERVICE_TIER,
              "gen_ai.openai.response.service_tier",
              "gen_ai.response.service_tier",
              "anthropic.response.service_tier",
              "gen_ai.anthropic.service_tier")
          .and(
              Fact.REQUESTED_TIER,
              "gen_ai.openai.request.service_tier",
              "gen_ai.request.service_tier",
              "anthropic.request.service_tier")
          .only(Fact.COST, ReportedCost.KEYS)
          .and(
              Fact.CACHE_READ,
              "gen_ai.usage.cache_read_input_tokens",
              "gen_ai.usage.details.cache_read_tokens")
          .and(
              Fact.CACHE_WRITE,
              "gen_ai.usage.cache_creation_input_tokens",
              "gen_ai.usage.details.cache_write_tokens")
          .and(
              Fact.REASONING,
              "gen_ai.usage.reasoning_tokens",
              "gen_ai.usage.details.reasoning_tokens");

  /** All keys of the conventions, which most other dialects know, too. */
  static final Vocabulary VOCABULARY =
      TOKENS
          .and(
              Fact.CACHE_WRITE_5M,
              "anthropic.usage.cache_creation.ephemeral_5m_input_tokens",
              "gen_ai.usage.details.cache_write_5m_tokens")
          .and(
              Fact.CACHE_WRITE_1H,
              "anthropic.usage.cache_creation.ephemeral_1h_input_tokens",
              "gen_ai.usage.details.cache_write_1h_tokens")
          .and(
              Fact.INPUT_AUDIO,
              "gen_ai.usage.audio.input_tokens",
              "gen_ai.usage.input_audio_tokens",
              "gen_ai.usage.details.input_audio_tokens")
          .and(
              Fact.CACHED_AUDIO,
              "gen_ai.usage.audio.cache_read.input_tokens",
              "gen_ai.usage.details.cache_audio_read_tokens")
          .and(
              Fact.OUTPUT_AUDIO,
              "gen_ai.usage.audio.output_tokens",
              "gen_ai.usage.output_audio_tokens",
              "gen_ai.usage.details.output_audio_tokens")
          .and(
              Fact.INPUT_IMAGE,
              "gen_ai.usage.image.input_tokens",
              "gen_ai.usage.details.input_image_tokens")
          .and(
              Fact.OUTPUT_IMAGE,
              "gen_ai.usage.image.output_tokens",
              "gen_ai.usage.details.output_image_tokens")
          .and(
              Fact.SEARCHES,
              "gen_ai.usage.details.web_searches",
              "gen_ai.usage.details.search_units")
          .and(Fact.SECONDS, "gen_ai.usage.details.input_audio_seconds")
          .and(Fact.CHARACTERS, "gen_ai.usage.details.input_characters");

  /** The conventions to the letter. */
  static final Convention CONVENTION = new Convention(VOCABULARY, Accounting.BY_THE_BOOK);

  /** As the older Python and the JavaScript instrumentation of the OpenAI client write them. */
  static final Convention OPENAI_WITHOUT_CACHE =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheUnseen());

  /** As Python's instrumentation of the AWS client writes them. */
  static final Convention PYTHON_AWS =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheBeside("aws.bedrock").cacheUnseen());

  private GenAiDialect() {}
}
