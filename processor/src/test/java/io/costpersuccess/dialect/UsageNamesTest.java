package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.dialect.UsageName.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names are those that the emitters in the comments write. */
class UsageNamesTest {
  private static UsageName name(String key) {
    assertThat(UsageNames.isUsage(key)).as(key).isTrue();
    return UsageNames.of(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.usage.cached_tokens", // rig, AutoGPT, logfire-js
        "gen_ai.usage.input_cached_tokens", // LiveKit
        "gen_ai.usage.cached_input_tokens", // Mastra, Elastic
        "gen_ai.usage.input_tokens.cached", // Sentry, OpenRouter
        "gen_ai.usage.input_tokens.cache_read", // OpenTelemetry proposals
        "gen_ai.usage.cache_read_tokens", // Hermes
        "gen_ai.usage.input_cache_read_tokens", // semantic-conventions#2094
        "gen_ai.usage.cached_content_tokens", // Gemini CLI
        "gen_ai.usage.cachedContentTokenCount", // Gemini's API
        "gen_ai.usage.cacheReadInputTokens", // Bedrock's API
        "gen_ai.usage.prompt_tokens_details.cached_tokens", // OpenAI's API
        "gen_ai.usage.input_tokens_details.cached_tokens", // OpenAI's Responses API
        "gen_ai.usage.prompt_cache_hit_tokens", // DeepSeek's API
        "gen_ai.usage.prompt_tokens_details.cache_read", // OpenLIT
        "gen_ai.usage.details.cache_read_input_tokens", // Pydantic AI
        "llm.usage.cache_read_input_tokens",
        "llm.usage.cached_tokens",
        "llm.token_count.prompt_cache_hit",
        "llm.token_count.cache_read",
        "ai.usage.cachedInputTokens",
        "anthropic.usage.cache_read_input_tokens",
        "langfuse.observation.usage_details.input_cached_tokens"
      })
  void of_nameOfCachedTokens_isACountOfCacheReads(String key) {
    assertThat(name(key)).isEqualTo(UsageName.of(Fact.CACHE_READ));
  }

  @ParameterizedTest
  @CsvSource({
    "gen_ai.usage.cache_write_input_tokens, CACHE_WRITE", // Strands, agento11y
    "gen_ai.usage.input_tokens.cache_write, CACHE_WRITE", // Sentry
    "gen_ai.usage.cache_creation_tokens, CACHE_WRITE", // Crewship
    "gen_ai.usage.cache_write_tokens, CACHE_WRITE", // Mastra
    "gen_ai.usage.cacheWriteInputTokens, CACHE_WRITE",
    "gen_ai.usage.prompt_tokens_details.cache_creation_tokens, CACHE_WRITE",
    "gen_ai.usage.prompt_details.cache_write, CACHE_WRITE",
    "llm.token_count.prompt_details.cache_creation, CACHE_WRITE",
    "anthropic.usage.cache_creation.ephemeral_1h_input_tokens, CACHE_WRITE_1H",
    "anthropic.usage.cache_creation.ephemeral_5m_input_tokens, CACHE_WRITE_5M",
    "gen_ai.usage.cache_creation.ephemeral_1h_input_tokens, CACHE_WRITE_1H",
    "dash0.gen_ai.usage.cache_creation.ephemeral_1h.input_tokens, CACHE_WRITE_1H",
    "gen_ai.usage.ephemeral1hInputTokens, CACHE_WRITE_1H",
    "llm.token_count.prompt_details.cache_write_1h, CACHE_WRITE_1H",
    "gen_ai.usage.output_tokens.reasoning, REASONING", // Sentry, OpenRouter
    "gen_ai.usage.output_reasoning_tokens, REASONING",
    "gen_ai.usage.thoughts_tokens, REASONING", // Gemini CLI, ax
    "gen_ai.usage.thoughtsTokenCount, REASONING",
    "gen_ai.usage.details.thinking_tokens, REASONING",
    "gen_ai.usage.completion_tokens_details.reasoning_tokens, REASONING",
    "gen_ai.usage.web_search_requests, SEARCHES",
    "gen_ai.usage.details.web_search_requests, SEARCHES", // Pydantic AI
    "gen_ai.usage.server_tool_use.web_search_requests, SEARCHES",
    "gen_ai.usage.server_side_tool_usage_details.web_search_calls, SEARCHES", // xAI
    "anthropic.usage.server_tool_use.web_search_requests, SEARCHES",
    "llm.token_count.prompt_details.web_search_requests, SEARCHES",
    "gen_ai.usage.num_search_queries, SEARCHES", // Perplexity
    "gen_ai.usage.grounding_queries, SEARCHES", // Langfuse
    "gen_ai.usage.search_units, SEARCHES", // OpenLLMetry
    "gen_ai.usage.billed_units.search_units, SEARCHES", // Cohere's API
    "gen_ai.usage.billed_units.input_tokens, BILLED_INPUT",
    "gen_ai.usage.billed_output_tokens, BILLED_OUTPUT",
    "gen_ai.usage.promptTokenCount, INPUT",
    "gen_ai.usage.candidates_token_count, OUTPUT",
    "gen_ai.usage.toolUsePromptTokenCount, EXTRA_INPUT",
    "gen_ai.usage.tool_use_prompt_tokens, EXTRA_INPUT", // rig
    "gen_ai.usage.totalTokenCount, TOTAL",
    "gen_ai.usage.prompt_cache_miss_tokens, UNCACHED_INPUT", // DeepSeek's API
    "gen_ai.usage.uncached_input_tokens, UNCACHED_INPUT",
    "ai.usage.inputTokenDetails.noCacheTokens, UNCACHED_INPUT",
    "gen_ai.usage.audio_input_tokens, INPUT_AUDIO", // Mastra
    "gen_ai.usage.input_tokens.audio, INPUT_AUDIO", // LiteLLM
    "gen_ai.usage.output_audio_tokens, OUTPUT_AUDIO",
    "gen_ai.usage.completion_tokens_details.audio, OUTPUT_AUDIO", // OpenLIT
    "gen_ai.usage.input_cached_audio_tokens, CACHED_AUDIO", // LiveKit
    "gen_ai.usage.input_image_tokens, INPUT_IMAGE",
    "gen_ai.usage.image.output_tokens, OUTPUT_IMAGE",
    "gen_ai.usage.audio_seconds, SECONDS",
    "gen_ai.usage.characters, CHARACTERS",
    "gen_ai.usage.generated_images, IMAGES"
  })
  void of_nameOfWhatIsBilled_isThatCount(String key, Fact fact) {
    assertThat(name(key)).isEqualTo(UsageName.of(fact));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.usage.cost",
        "gen_ai.usage.cost_usd",
        "gen_ai.usage.input_cost",
        "gen_ai.usage.cost_details.upstream_inference_cost",
        "gen_ai.usage.input_text_tokens",
        "gen_ai.usage.text.cache_read.input_tokens",
        "ai.usage.outputTokenDetails.textTokens",
        "gen_ai.usage.accepted_prediction_tokens",
        "gen_ai.usage.completion_tokens_details.rejected_prediction_tokens",
        "gen_ai.usage.output_tokens.prediction_accepted",
        "gen_ai.usage.system_instruction_tokens",
        "gen_ai.usage.reasoning_tokens_limit",
        "gen_ai.usage.cache_hit_rate",
        "gen_ai.usage.tokens_per_second",
        "gen_ai.usage.duration_ms",
        "gen_ai.usage.requests",
        "gen_ai.usage.tool_calls",
        "gen_ai.usage.server_tool_use.web_fetch_requests"
      })
  void of_nameOfWhatIsNotBilledApart_isUnbilled(String key) {
    assertThat(name(key)).isEqualTo(UsageName.UNBILLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.usage.code_interpreter_sessions",
        "gen_ai.usage.file_search_calls",
        "gen_ai.usage.details.google_maps_grounding_requests",
        "gen_ai.usage.details.citation_tokens",
        "gen_ai.usage.details.audio_tokens",
        "gen_ai.usage.num_sources_used",
        "gen_ai.usage.search_tokens",
        "gen_ai.usage.tool_fee",
        "gen_ai.usage.prompt_tokens_details.0.token_count",
        "gen_ai.usage.input_output_tokens",
        "gen_ai.usage.tokens",
        "gen_ai.usage.",
        "llm.usage.video_tokens"
      })
  void of_nameThatIsNotUnderstood_mayBeASurcharge(String key) {
    assertThat(name(key).meaning()).isEqualTo(Meaning.UNKNOWN_SURCHARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.usage.cache_tokens",
        "gen_ai.usage.semantic_cache_tokens",
        "gen_ai.usage.discounted_tokens",
        "gen_ai.usage.free_tier_tokens",
        "gen_ai.usage.image.cache_read.input_tokens",
        "llm.token_count.prompt_details.cached_prefix_blocks"
      })
  void of_nameThatSmellsOfADiscount_mayBeOne(String key) {
    assertThat(name(key).meaning()).isEqualTo(Meaning.UNKNOWN_DISCOUNT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.request.model",
        "gen_ai.usage",
        "gen_ai.aggregated_usage.input_tokens",
        "http.request.body.size",
        "my.usage.input_tokens"
      })
  void isUsage_ofAnotherAttribute_isFalse(String key) {
    assertThat(UsageNames.isUsage(key)).isFalse();
  }
}
