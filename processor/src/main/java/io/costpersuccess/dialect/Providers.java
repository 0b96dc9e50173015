package io.costpersuccess.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical provider names of the OpenTelemetry GenAI conventions, and their foreign spellings. */
final class Providers {
  private static final Map<String, String> CANONICAL = new HashMap<>();

  static {
    spell("openai", "open_ai", "openai_official");
    spell("anthropic");
    spell("cohere", "cohere_chat");
    spell("groq");
    spell("deepseek");
    spell("perplexity");
    spell("gcp.gen_ai");
    spell("gcp.gemini", "gemini", "google", "google_genai", "google-genai", "googleai");
    spell("gcp.gemini", "google_ai_gemini", "google_generativeai", "google.generative-ai");
    spell("gcp.vertex_ai", "vertex_ai", "vertexai", "vertex_ai_beta", "gcp.vertex.agent");
    spell("gcp.vertex_ai", "gcp.anthropic", "google.vertex", "google-vertex", "vertex");
    spell("gcp.vertex_ai", "google_vertex_ai_gemini", "google_vertex_ai_anthropic");
    spell("azure.ai.openai", "az.ai.openai", "azure", "azure-openai", "azure.openai");
    spell("azure.ai.openai", "azure_open_ai", "azure_openai");
    spell("azure.ai.inference", "az.ai.inference", "azure_ai", "azure_ai_inference");
    spell("aws.bedrock", "bedrock", "bedrock_converse", "amazon", "amazon_bedrock", "aws");
    spell("aws.bedrock", "amazon-bedrock", "aws.anthropic", "aws_bedrock");
    spell("mistral_ai", "mistralai", "mistral");
    spell("x_ai", "xai");
    spell("moonshot_ai", "moonshot", "moonshotai");
    spell("ibm.watsonx.ai", "watsonx");
    spell("together_ai", "togetherai", "together");
    spell("fireworks_ai", "fireworks");
  }

  private Providers() {}

  private static void spell(String canonical, String... foreign) {
    CANONICAL.put(canonical, canonical);
    for (String name : foreign) {
      CANONICAL.put(name, canonical);
    }
  }

  /**
   * The canonical name. A name that is not known is tried without its last parts, as in {@code
   * openai.chat}; one that stays unknown stands for itself, in lower case.
   */
  static String canonical(String name) {
    String canonical = CANONICAL.get(name);
    if (canonical != null) {
      return canonical;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String known = known(lower);
    return known == null ? lower : known;
  }

  private static @Nullable String known(String name) {
    String rest = name;
    String canonical = CANONICAL.get(rest);
    for (int dot = rest.lastIndexOf('.');
        canonical == null && dot > 0;
        dot = rest.lastIndexOf('.')) {
      rest = rest.substring(0, dot);
      canonical = CANONICAL.get(rest);
    }
    return canonical;
  }
}
