package io.costpersuccess.dialect;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a model's server tells. Client libraries of OpenAI are pointed at many
 * servers that speak its protocol, and the provider they report is then what they believe, not who
 * bills.
 *
 * @param provider canonical name of the provider that is known to own the host; null when none is
 * @param region the region in the host's name; null when it has none
 */
record Endpoint(@Nullable String provider, @Nullable String region) {
  private static final Endpoint UNKNOWN = new Endpoint(null, null);

  private static final Map<String, String> PROVIDER_OF_HOST =
      Map.ofEntries(
          entry("api.anthropic.com", "anthropic"),
          entry("api.deepseek.com", "deepseek"),
          entry("api.fireworks.ai", "fireworks_ai"),
          entry("api.groq.com", "groq"),
          entry("api.mistral.ai", "mistral_ai"),
          entry("api.moonshot.ai", "moonshot_ai"),
          entry("api.moonshot.cn", "moonshot_ai"),
          entry("api.openai.com", "openai"),
          entry("api.perplexity.ai", "perplexity"),
          entry("api.together.xyz", "together_ai"),
          entry("api.x.ai", "x_ai"),
          entry("aiplatform.googleapis.com", "gcp.vertex_ai"),
          entry("generativelanguage.googleapis.com", "gcp.gemini"),
          entry("openrouter.ai", "openrouter"));

  private static final Map<String, String> PROVIDER_OF_DOMAIN =
      Map.of(
          ".openai.azure.com", "azure.ai.openai",
          ".cognitiveservices.azure.com", "azure.ai.openai",
          ".services.ai.azure.com", "azure.ai.inference",
          "-aiplatform.googleapis.com", "gcp.vertex_ai",
          "aiplatform.eu.rep.googleapis.com", "gcp.vertex_ai",
          "aiplatform.us.rep.googleapis.com", "gcp.vertex_ai");

  private static final String BEDROCK = "bedrock-runtime.";
  private static final String OPENAI = ".api.openai.com";
  private static final String VERTEX = "-aiplatform.googleapis.com";
  private static final String VERTEX_GEOGRAPHY = ".rep.googleapis.com";
  private static final String VERTEX_GLOBAL = "aiplatform.googleapis.com";

  private static final PerName<Endpoint> BY_HOST =
      new PerName<>(host -> new Endpoint(provider(host), region(host)));

  /** The endpoint at a host; null for one that is not told. */
  static Endpoint of(@Nullable String host) {
    return host == null ? UNKNOWN : BY_HOST.of(host);
  }

  private static @Nullable String provider(String host) {
    String provider = PROVIDER_OF_HOST.get(host);
    if (provider != null || host.endsWith(OPENAI)) {
      return provider == null ? "openai" : provider;
    }
    if (host.startsWith(BEDROCK) && host.contains(".amazonaws.com")) {
      return "aws.bedrock";
    }
    for (Map.Entry<String, String> domain : PROVIDER_OF_DOMAIN.entrySet()) {
      if (host.endsWith(domain.getKey())) {
        return domain.getValue();
      }
    }
    return null;
  }

  /**
   * As in {@code eu.api.openai.com}, {@code bedrock-runtime.us-east-1.amazonaws.com} and {@code
   * europe-west4-aiplatform.googleapis.com}; Vertex AI's address without a region is its global
   * endpoint, and {@code aiplatform.eu.rep.googleapis.com} that of a geography.
   */
  private static @Nullable String region(String host) {
    if (host.endsWith(OPENAI)) {
      return host.substring(0, host.length() - OPENAI.length());
    }
    if (host.endsWith(VERTEX)) {
      return host.substring(0, host.length() - VERTEX.length());
    }
    if (host.equals(VERTEX_GLOBAL)) {
      return "global";
    }
    if (host.startsWith("aiplatform.") && host.endsWith(VERTEX_GEOGRAPHY)) {
      return host.substring("aiplatform.".length(), host.length() - VERTEX_GEOGRAPHY.length());
    }
    int end = host.indexOf(".amazonaws.com");
    return host.startsWith(BEDROCK) && end > BEDROCK.length()
        ? host.substring(BEDROCK.length(), end)
        : null;
  }
}
