package io.costpersuccess.dialect;

import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reader of what besides the model decides the price of a call. */
final class Conditions {
  private static final String MODE = "cps.pricing.mode";
  private static final String INFERENCE_GEO = "cps.pricing.inference_geo";
  private static final String REGION = "cloud.region";

  /** What Anthropic calls its faster and dearer mode. */
  private static final String FAST = "fast";

  /** Providers that are called by one address from everywhere: where the caller runs is no term. */
  private static final Set<String> PLACELESS =
      Set.of(
          "anthropic",
          "cohere",
          "deepseek",
          "gcp.gemini",
          "gcp.gen_ai",
          "groq",
          "mistral_ai",
          "moonshot_ai",
          "openai",
          "openrouter",
          "perplexity",
          "x_ai");

  private Conditions() {}

  /**
   * The conditions of the call of a span.
   *
   * @param endpoint where the model's server is
   * @param provider canonical provider name
   */
  static PriceConditions read(
      SpanView span, Vocabulary vocabulary, Endpoint endpoint, String provider) {
    String mode = span.text(MODE);
    String tier = mode == null ? vocabulary.text(span, Fact.SERVICE_TIER) : mode;
    String region = region(span, endpoint);
    if (region == null && !PLACELESS.contains(provider)) {
      region = span.resource().text(REGION);
    }
    return tier == null && region == null
        ? PriceConditions.STANDARD
        : new PriceConditions(tier(tier), region == null ? "" : region.toLowerCase(Locale.ROOT));
  }

  /** The conditions of the call of a log record, which tells of no place. */
  static PriceConditions read(AttributeView log, Vocabulary vocabulary) {
    String tier = vocabulary.text(log, Fact.SERVICE_TIER);
    return tier == null ? PriceConditions.STANDARD : new PriceConditions(tier(tier), "");
  }

  private static ServiceTier tier(@Nullable String word) {
    if (word == null) {
      return ServiceTier.STANDARD;
    }
    return word.equalsIgnoreCase(FAST) ? ServiceTier.PRIORITY : ServiceTier.fromProviderWord(word);
  }

  /** Where the model was run, as far as the call tells. */
  private static @Nullable String region(AttributeView span, Endpoint endpoint) {
    String region = span.text(INFERENCE_GEO);
    region = region == null ? span.text(REGION) : region;
    return region == null ? endpoint.region() : region;
  }
}
