package io.costpersuccess.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {
  private static final String CLAUDE = "anthropic.claude-sonnet-4-5-20250929-v1:0";

  private static List<String> candidates(String provider, String name) {
    return ModelNames.candidates(new Model(provider, name)).stream()
        .map(ModelName::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, openai/gpt-4o",
    "openai, GPT-4o, openai/gpt-4o",
    "openai, openai/gpt-4o, openai/gpt-4o",
    "'', openai/gpt-4o, openai/gpt-4o",
    "openrouter, openai/gpt-4o, openai/gpt-4o",
    "'', openrouter/anthropic/claude-opus-4.5, anthropic/claude-opus-4.5",
    "litellm, litellm_proxy/openai/gpt-4o, openai/gpt-4o",
    "openai, azure/gpt-4o, openai/gpt-4o",
    "azure.ai.openai, openai/gpt-4o, azure.ai.openai/gpt-4o",
    "'', azure/gpt-4o, azure.ai.openai/gpt-4o",
    "x_ai, xai/grok-4, x_ai/grok-4",
    "'', openrouter/qwen/qwen3-32b, openrouter/qwen/qwen3-32b",
    "vercel_ai_gateway, vercel_ai_gateway/openai/gpt-4o, openai/gpt-4o",
    "'', together_ai/meta-llama/llama-3-70b, together_ai/meta-llama/llama-3-70b",
    "fireworks_ai, fireworks_ai/accounts/fireworks/models/x, fireworks_ai/accounts/fireworks/models/x",
    "aws.bedrock, converse/meta.llama3, aws.bedrock/meta.llama3",
    "'', bedrock/us-gov-west-1/meta.llama3, aws.bedrock/meta.llama3",
    "gcp.vertex_ai, meta/llama-3-maas, gcp.vertex_ai/llama-3-maas",
    "gcp.gemini, models/gemini-2.5-pro, gcp.gemini/gemini-2.5-pro",
    "'', models/gemini-2.5-pro, gcp.gemini/gemini-2.5-pro",
    "gcp.vertex_ai, google/gemini-2.5-pro, gcp.vertex_ai/gemini-2.5-pro",
    "gcp.vertex_ai, publishers/google/models/gemini-2.5-pro, gcp.vertex_ai/gemini-2.5-pro",
    "'', projects/p/locations/l/publishers/google/models/x, gcp.vertex_ai/x",
    "gcp.vertex_ai, claude-opus-4@20250514, gcp.vertex_ai/claude-opus-4-20250514",
    "gcp.vertex_ai, claude-opus-4-6@default, gcp.vertex_ai/claude-opus-4-6",
    "openai, ft:gpt-4o-2024-08-06:org::id, openai/ft:gpt-4o-2024-08-06",
    "openai, openai/ft:gpt-4o-2024-08-06:org:suffix:id, openai/ft:gpt-4o-2024-08-06",
  })
  void candidates_wrappedName_endsWithTheBareName(String provider, String name, String bare) {
    assertThat(candidates(provider, name)).endsWith(bare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "us-gov", "eu", "apac", "jp", "au", "ca", "in", "sa", "global"})
  void candidates_bedrockGeography_triesTheFullNameFirst(String geography) {
    assertThat(candidates("aws.bedrock", geography + "." + CLAUDE))
        .containsExactly("aws.bedrock/" + geography + "." + CLAUDE, "aws.bedrock/" + CLAUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "'', arn:aws:bedrock:us-east-1:1234:inference-profile/us.",
    "aws.bedrock, arn:aws:bedrock:us-east-1:1234:inference-profile/us.",
    "aws.bedrock, arn:aws:bedrock:us-east-1::foundation-model/us.",
    "aws.bedrock, arn:aws-us-gov:bedrock:us-gov-west-1:1234:inference-profile/us.",
    "'', bedrock/us.",
  })
  void candidates_bedrockArnOrPrefix_triesProfileThenModel(String provider, String start) {
    assertThat(candidates(provider, start + CLAUDE))
        .endsWith("aws.bedrock/us." + CLAUDE, "aws.bedrock/" + CLAUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, openai/gpt-4o",
    "openai, meta-llama/llama-3-70b",
    "openai, models/x",
    "openai, claude-opus-4@20250514",
    "openai, us.gpt-4o",
    "openai, gpt-4o-2024-08-06.ft-abc",
    "fireworks_ai, accounts/fireworks/models/llama",
    "aws.bedrock, de.anthropic.claude",
    "aws.bedrock, arn:aws:bedrock:us-east-1:1234:application-inference-profile/abc123",
    "aws.bedrock, arn:aws:bedrock:us-east-1:1234:provisioned-model/abc123",
    "aws.bedrock, arn:aws:sagemaker:us-east-1:1234:inference-profile/x",
    "gcp.vertex_ai, textembedding-gecko@003",
    "openai, ft:gpt-4o-2024-08-06",
    "openai, /gpt-4o",
    "gcp.gemini, @20250514",
  })
  void candidates_anythingElse_staysAsItIs(String provider, String name) {
    assertThat(candidates(provider, name)).containsExactly(provider + "/" + name);
  }

  @Test
  void candidates_noName_areNone() {
    assertThat(candidates("openai", null)).isEmpty();
  }
}
