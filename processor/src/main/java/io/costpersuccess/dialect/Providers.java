package io.costpersuccess.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Canonical provider names of the OpenTelemetry GenAI conventions, and their foreign spellings. */
final class Providers {
  private static final Map<String, String> CANONICAL = new HashMap<>();

  static {
    spell("openai", "open_ai");
    spell("gcp.gemini", "gemini", "google", "google_genai", "google-genai", "googleai");
    spell("gcp.vertex_ai", "vertex_ai", "vertexai", "gcp.vertex.agent", "gcp.anthropic");
    spell(
        "azure.ai.openai",
        "az.ai.openai",
        "azure",
        "azure-openai",
        "azure.openai",
        "azure_open_ai");
    spell("azure.ai.inference", "az.ai.inference");
    spell(
        "aws.bedrock",
        "bedrock",
        "bedrock_converse",
        "amazon",
        "amazon_bedrock",
        "aws",
        "aws.anthropic");
    spell("mistral_ai", "mistralai", "mistral");
    spell("x_ai", "xai");
    spell("moonshot_ai", "moonshot");
    spell("ibm.watsonx.ai", "watsonx");
  }

  private Providers() {}

  private static void spell(String canonical, String... foreign) {
    for (String name : foreign) {
      CANONICAL.put(name, canonical);
    }
  }

  /** The canonical name; a name that is not known stands for itself, in lower case. */
  static String canonical(String name) {
    String canonical = CANONICAL.get(name);
    if (canonical != null) {
      return canonical;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return CANONICAL.getOrDefault(lower, lower);
  }
}
