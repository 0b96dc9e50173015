package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteLlmReaderTest {
  private final Findings findings = new Findings();

  private List<String> rows(String provider, String model, String key, String fields) {
    SourceFile file = Sources.file(Source.LITELLM, "{'" + key + "': {" + fields + "}}");
    return Sources.rows(LiteLlmReader.read(file, findings), provider, model);
  }

  @Test
  void read_everyField_isAnExactPriceOfAMillion() {
    assertThat(
            rows(
                "openai",
                "m",
                "m",
                """
                'litellm_provider': 'openai', 'supports_vision': true,
                'input_cost_per_token': 1.5e-07, 'output_cost_per_token': 6e-07,
                'cache_read_input_token_cost': 7.5e-08, 'input_cost_per_audio_token': 1e-05,
                'output_cost_per_audio_token': 2e-05, 'output_cost_per_reasoning_token': 6e-07,
                'search_context_cost_per_query': {
                  'search_context_size_low': 0.01, 'search_context_size_high': 0.01}
                """))
        .containsExactly(
            "input=0.15 cache_read=0.075 output=0.6 input_audio=10 output_audio=20"
                + " input_image=0.15 searches=10000");
  }

  @Test
  void read_suffixes_areTerms() {
    assertThat(
            rows(
                "openai",
                "m",
                "m",
                """
                'litellm_provider': 'openai', 'input_cost_per_token': 2e-06,
                'input_cost_per_token_above_200k_tokens': 4e-06,
                'input_cost_per_token_batches': 1e-06, 'input_cost_per_token_flex': 1e-06,
                'input_cost_per_token_priority': 3e-06,
                'input_cost_per_token_above_272k_tokens_priority': 5e-06,
                'cache_creation_input_token_cost_above_1hr': 6e-06,
                'cache_creation_input_token_cost_above_1hr_above_200k_tokens': 8e-06
                """))
        .containsExactlyInAnyOrder(
            "input=2 cache_write_1h=6",
            "input>200000 input=4 cache_write_1h=8",
            "tier=batch input=1",
            "tier=flex input=1",
            "tier=priority input=3",
            "tier=priority input>272000 input=5");
  }

  @Test
  void read_longPromptsOfXai_beginWithTheThreshold() {
    assertThat(
            rows(
                "x_ai",
                "grok-9",
                "xai/grok-9",
                """
                'litellm_provider': 'xai', 'input_cost_per_token': 1e-06,
                'input_cost_per_token_above_128k_tokens': 2e-06
                """))
        .contains("input>=128000 input=2");
  }

  @Test
  void read_tieredPricing_isByPromptLength() {
    assertThat(
            rows(
                "alibaba",
                "q",
                "dashscope/q",
                """
                'litellm_provider': 'dashscope', 'tiered_pricing': [
                  {'input_cost_per_token': 5e-08, 'range': [0, 256000.0]},
                  {'input_cost_per_token': 2.5e-07, 'range': [256000.0, 1000000.0]}]
                """))
        .containsExactlyInAnyOrder("input=0.05", "input>256000 input=0.25");
  }

  @Test
  void read_factors_makeRows() {
    assertThat(
            rows(
                "anthropic",
                "c",
                "c",
                """
                'litellm_provider': 'anthropic', 'input_cost_per_token': 5e-06,
                'output_cost_per_token': 2.5e-05, 'search_context_cost_per_query': {
                  'search_context_size_low': 0.01, 'search_context_size_high': 0.01},
                'provider_specific_entry': {'us': 1.1, 'fast': 6.0}
                """))
        .containsExactlyInAnyOrder(
            "input=5 output=25 searches=10000",
            "region=us input=5.5 output=27.5",
            "tier=priority input=30 output=150");
  }

  @ParameterizedTest
  @CsvSource({
    "azure/gpt-4o, azure, azure.ai.inference, gpt-4o",
    "azure/global/gpt-4o, azure, azure.ai.inference, gpt-4o",
    "azure/gpt-35-turbo-0125, azure, azure.ai.inference, gpt-3.5-turbo-0125",
    "azure_ai/Phi-4, azure_ai, azure.ai.inference, phi-4",
    "vertex_ai/claude-opus-4@20250514, vertex_ai-anthropic_models, gcp.vertex_ai, "
        + "claude-opus-4-20250514",
    "vertex_ai/claude-opus-5@default, vertex_ai-anthropic_models, gcp.vertex_ai, claude-opus-5",
    "vertex_ai/meta/llama-4, vertex_ai-llama_models, gcp.vertex_ai, llama-4",
    "gemini/gemini-2.5-pro, gemini, gcp.gemini, gemini-2.5-pro",
    "fireworks_ai/glm-5p2, fireworks_ai, fireworks_ai, accounts/fireworks/models/glm-5p2",
    "openrouter/anthropic/claude, openrouter, openrouter, anthropic/claude",
    "us.anthropic.claude, bedrock_converse, aws.bedrock, us.anthropic.claude",
    "text-davinci, text-completion-openai, openai, text-davinci",
  })
  void read_keysOfManyKinds_areTheNamesOfTelemetry(
      String key, String theirs, String provider, String model) {
    String fields = "'litellm_provider': '" + theirs + "', 'input_cost_per_token': 1e-06";

    assertThat(rows(provider, model, key, fields)).containsExactly("input=1");
  }

  @Test
  void read_secondName_hasTheRowsOfItsTarget() {
    PriceList list =
        LiteLlmReader.read(
            Sources.file(
                Source.LITELLM,
                """
                {'xai/grok-9': {'litellm_provider': 'xai', 'input_cost_per_token': 1e-06},
                 'xai/grok-latest': {'alias_of': 'xai/grok-9'},
                 'xai/grok-none': {'alias_of': 'xai/grok-0'}}
                """),
            new Findings());

    assertThat(Sources.rows(list, "x_ai", "grok-latest")).containsExactly("input=1");
    assertThat(Sources.rows(list, "x_ai", "grok-none")).isEmpty();
  }

  @Test
  void read_factorOfRegionalEndpoints_isARowForEachRegion() {
    String fields =
        "'litellm_provider': 'vertex_ai-language-models', 'input_cost_per_token': 1e-06,"
            + " 'regional_endpoint_uplift_multiplier': 1.1";

    assertThat(rows("gcp.vertex_ai", "g", "vertex_ai/g", fields))
        .containsExactly("input=1", "region=* input=1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "azure/standard/1024-x-1792/dall-e-3, azure, azure.ai.inference, dall-e-3",
    "low/1024-x-1024/gpt-image-1, openai, openai, low/1024-x-1024/gpt-image-1",
    "together-ai-4.1b-8b, together_ai, together_ai, together-ai-4.1b-8b",
    "bedrock/*/1-month-commitment/c, bedrock, aws.bedrock, 1-month-commitment/c",
    "some/model, searxng, searxng, some/model",
  })
  void read_noModelsOfOurs_areLeftOut(String key, String theirs, String provider, String model) {
    String fields = "'litellm_provider': '" + theirs + "', 'input_cost_per_token': 1e-06";

    assertThat(rows(provider, model, key, fields)).isEmpty();
  }

  @Test
  void read_bedrockRegion_isATerm() {
    assertThat(
            rows(
                "aws.bedrock",
                "meta.llama",
                "bedrock/ap-south-1/meta.llama",
                "'litellm_provider': 'bedrock', 'input_cost_per_token': 1e-06"))
        .containsExactly("region=ap-south-1 input=1");
  }

  @Test
  void read_secondsOfInputAndOutput_areAFindingAndNoPrice() {
    assertThat(
            rows(
                "openai",
                "whisper",
                "whisper",
                """
                'litellm_provider': 'openai', 'mode': 'audio_transcription',
                'input_cost_per_second': 0.0001, 'output_cost_per_second': 0.0001
                """))
        .isEmpty();
    assertThat(findings.all())
        .singleElement()
        .hasToString("litellm: whisper: seconds-twice: input and output are both priced by second");
  }

  @ParameterizedTest
  @CsvSource({
    "audio_transcription, input_cost_per_second, 0.0001, seconds=100",
    "audio_speech, input_cost_per_character, 1.5e-05, characters=15",
    "image_generation, output_cost_per_image, 0.04, images=40000",
    "rerank, input_cost_per_query, 0.002, searches=2000",
    "chat, input_cost_per_request, 0.005, requests=5000",
  })
  void read_otherUnits_areTheirClasses(String mode, String field, String usd, String price) {
    String fields = "'litellm_provider': 'openai', 'mode': '" + mode + "', '" + field + "': " + usd;

    assertThat(rows("openai", "m", "m", fields)).containsExactly(price);
  }
}
