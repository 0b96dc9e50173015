package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of models that other tools priced wrongly; each test is named after their report. */
class ModelResolutionTest {
  private static final Catalogue BUNDLED = Catalogue.bundled();

  private static @Nullable String found(String provider, String model) {
    Price price = BUNDLED.find(call(provider, model).build());
    return price == null ? null : price.provider() + "/" + price.model();
  }

  private static String inputPrice(String provider, String model) {
    Price price = BUNDLED.find(call(provider, model).build());
    assertThat(price).isNotNull();
    return price.unitPrices().values().iterator().next().toPlainString();
  }

  /** Input of GPT-4: 30; of GPT-4.1: 2; of GPT-4.1 nano: 0.1 (OpenAI's price list). */
  @ParameterizedTest
  @CsvSource({"gpt-4, 30", "gpt-4.1, 2", "gpt-4.1-mini, 0.4", "gpt-4.1-nano, 0.1"})
  void continue13184_gpt41_isNotPricedAsGpt4(String model, String input) {
    assertThat(inputPrice("openai", model)).isEqualTo(input);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4.2",
    "openai, gpt-4.1-nano-turbo",
    "openai, gpt-4-unheard-of",
    "anthropic, claude-opus-4-99",
    "anthropic, claude-sonnet",
    "gcp.gemini, gemini-2.5",
  })
  void headroom2777_unheardOfVersion_isNotPricedAsItsFamily(String provider, String model) {
    assertThat(found(provider, model)).isNull();
  }

  /** Input of Opus 4: 15; of Opus 4.6: 5 (Anthropic's price list). */
  @ParameterizedTest
  @CsvSource({"claude-opus-4-20250514, 15", "claude-opus-4-6, 5", "claude-opus-4-1, 15"})
  void animaworks131_opus46_isNotPricedAsOpus4(String model, String input) {
    assertThat(inputPrice("anthropic", model)).isEqualTo(input);
  }

  @Test
  void litellm1810_azureDeploymentOfAnyName_isUnknown() {
    assertThat(found("azure.ai.openai", "my-gpt4o-deployment")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, openai/gpt-4o",
    "azure/gpt-4o, openai/gpt-4o",
    "gpt-35-turbo, openai/gpt-3.5-turbo",
    "gpt-4o-2024-11-20, openai/gpt-4o-2024-08-06",
  })
  void litellm22724_azureDeploymentNamedAsItsModel_isThatModel(String name, String price) {
    assertThat(found("azure.ai.openai", name)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "ft:gpt-4o-2024-08-06:acme::abc123, openai/ft:gpt-4o-2024-08-06",
    "ft:gpt-4o-mini-2024-07-18:acme:support:abc123, openai/ft:gpt-4o-mini-2024-07-18",
    "openai/ft:gpt-3.5-turbo-0125:acme::abc123, openai/ft:gpt-3.5-turbo-0125",
    "ft:gpt-4.1-2025-04-14:acme::abc123, openai/ft:gpt-4.1-2025-04-14",
  })
  void litellm14912_fineTunedModel_isNotPricedAsItsBase(String name, String price) {
    assertThat(found("openai", name)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "'', openai/gpt-4o-mini, openai/gpt-4o-mini",
    "'', anthropic/claude-sonnet-4-5, anthropic/claude-sonnet-4-5",
    "'', gemini/gemini-2.5-flash, gcp.gemini/gemini-2.5-flash",
    "'', mistral/mistral-large-2411, mistral_ai/mistral-large-2411",
    "groq, groq/llama-3.3-70b-versatile, groq/llama-3.3-70b-versatile",
    "'', groq/llama-3.3-70b-versatile, groq/llama-3.3-70b-versatile",
    "'', xai/grok-3, x_ai/grok-3",
    "'', deepseek/deepseek-chat, deepseek/deepseek-chat",
    "'', together_ai/deepseek-ai/DeepSeek-V3, together_ai/deepseek-ai/deepseek-v3",
  })
  void langfuse11118_providerInFrontOfTheName_isNoPartOfIt(
      String provider, String name, String price) {
    assertThat(found(provider, name)).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter, anthropic/claude-sonnet-4.5, openrouter/anthropic/claude-sonnet-4.5",
    "'', openrouter/anthropic/claude-sonnet-4.5, openrouter/anthropic/claude-sonnet-4.5",
    "openrouter, openrouter/openai/gpt-4o, openrouter/openai/gpt-4o",
    "vercel, anthropic/claude-sonnet-4.5, vercel/anthropic/claude-sonnet-4.5",
    "litellm_proxy, anthropic/claude-sonnet-4-5, anthropic/claude-sonnet-4-5",
  })
  void opik5621_gatewayNameWithADot_hasThePriceOfTheGateway(
      String provider, String name, String price) {
    assertThat(found(provider, name)).isEqualTo(price);
  }

  @Test
  void agentAfk865_unknownModel_isUnpricedAndNotZero() {
    Cost cost =
        new Pricer(BUNDLED, ReportedCostPolicy.PREFER)
            .price(call("openai", "gpt-unheard-of").using("input=1000 output=1000").build());

    assertThat(cost.status()).isEqualTo(CostStatus.UNKNOWN_MODEL);
    assertThat(cost.usd()).isNull();
  }

  @Test
  void agentAfk865_unknownModel_keepsItsName() {
    PricedCall priced =
        new Pricer(BUNDLED, ReportedCostPolicy.PREFER)
            .priced(call("openai", "gpt-unheard-of").build());

    assertThat(priced.modelName()).isEqualTo("gpt-unheard-of");
  }

  /** Geographic profiles of Bedrock are a tenth dearer since Claude 4.5; global ones are not. */
  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "eu.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "jp.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "global.anthropic.claude-sonnet-4-5-20250929-v1:0, 3",
    "us.anthropic.claude-3-haiku-20240307-v1:0, 0.25",
    "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "bedrock/converse/us.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "us-west-2/anthropic.claude-3-haiku-20240307-v1:0, 0.25",
  })
  void litellm30768_bedrockProfile_hasThePriceOfItsGeography(String name, String input) {
    assertThat(inputPrice("aws.bedrock", name)).isEqualTo(input);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-opus-4-5-20251101-v1:0, 5.5",
    "arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0, 0.25",
  })
  void langchain28167_bedrockArn_namesItsModel(String name, String input) {
    assertThat(inputPrice("aws.bedrock", name)).isEqualTo(input);
    assertThat(inputPrice("", name)).isEqualTo(input);
  }

  @Test
  void crush642_applicationInferenceProfile_isUnknown() {
    String arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/ab12cd34";

    assertThat(found("aws.bedrock", arn)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-4-5@20250929, 3",
    "claude-opus-4-6@default, 5",
    "publishers/anthropic/models/claude-haiku-4-5@20251001, 1",
    "projects/p/locations/global/publishers/google/models/gemini-2.5-flash, 0.3",
    "google/gemini-2.5-flash, 0.3",
    "meta/llama-3.3-70b-instruct-maas, 0.72",
  })
  void litellm37543_vertexName_namesItsModel(String name, String input) {
    assertThat(inputPrice("gcp.vertex_ai", name)).isEqualTo(input);
  }

  /** Anthropic: 1.1 times the price when inference stays in the US. */
  @Test
  void litellm38369_inferenceInTheUs_isATenthDearer() {
    Price price = BUNDLED.find(call("anthropic", "claude-opus-4-7").region("us").build());

    assertThat(price).isNotNull();
    assertThat(price.terms().region()).isEqualTo("us");
  }

  /** OpenAI: 1.1 times the price at eu.api.openai.com since GPT-5.4. */
  @Test
  void litellm28622_europeanEndpoint_isATenthDearer() {
    Price price = BUNDLED.find(call("openai", "gpt-5.4-mini").region("eu").build());

    assertThat(price).isNotNull();
    assertThat(price.terms().region()).isEqualTo("eu");
  }

  @Test
  void librechat11978_agentIdInPlaceOfTheModel_isUnknown() {
    assertThat(found("openai", "agent_0v6aXxkqPcPSsQ3Zc4Jm1")).isNull();
  }

  @Test
  void langfuse4072_claudeOnBedrock_hasAPrice() {
    assertThat(found("aws.bedrock", "anthropic.claude-3-5-sonnet-20241022-v2:0"))
        .isEqualTo("aws.bedrock/anthropic.claude-3-5-sonnet-20241022-v2:0");
  }
}
