package io.costpersuccess.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellersTest {
  @ParameterizedTest
  @CsvSource({
    "'', us.anthropic.claude-sonnet-4-5-20250929-v1:0, aws.bedrock",
    "'', global.amazon.nova-2-lite-v1:0, aws.bedrock",
    "'', meta.llama3-3-70b-instruct-v1:0, aws.bedrock",
    "anthropic, eu.anthropic.claude-haiku-4-5-20251001-v1:0, aws.bedrock",
    "anthropic, claude-sonnet-4-5-20250929-v1:0, aws.bedrock",
    "openai, openai.gpt-oss-120b-1:0, aws.bedrock",
    "litellm, us.anthropic.claude-sonnet-4-5-20250929-v1:0, aws.bedrock",
    "'', arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0,"
        + " aws.bedrock",
    "anthropic, claude-opus-4-6@default, gcp.vertex_ai",
    "'', projects/p/locations/global/publishers/google/models/gemini-2.5-pro, gcp.vertex_ai",
    "openai, models/gemini-2.5-flash, gcp.gemini",
    "openai, accounts/fireworks/models/kimi-k2, fireworks_ai",
    "openai, openrouter/anthropic/claude-sonnet-4.5, openrouter",
  })
  void byName_nameOfOneSellersForm_isThatSeller(String provider, String model, String seller) {
    assertThat(Sellers.byName(provider, model)).isEqualTo(seller);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4.1",
    "openai, gpt-4o",
    "'', claude-sonnet-4-5",
    "openai, ft:gpt-4o-2024-08-06:acme::abc123",
    "openrouter, anthropic/claude-sonnet-4.5",
    "gcp.vertex_ai, anthropic.claude-opus-4-6",
    "databricks, meta.llama3",
    "mistral_ai, anthropic.claude-sonnet-4-5-20250929-v1:0",
    "'', llama3.1:8b",
    "openai, accounts/acme",
    "'', projects/p"
  })
  void byName_nameThatProvesNothing_isNone(String provider, String model) {
    assertThat(Sellers.byName(provider, model)).isNull();
  }
}
