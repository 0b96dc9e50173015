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

  /** Providers that are called by one address from everywhere: where the caller runs is no term. */
  private static final Set<String> PLACELESS =
      Set.of(
          "anthropic",
          "cohere",
          "deepseek",
          "gcp.gemini",
          "gcp.gen_ai",
          "gcp.vertex_ai",
          "groq",
          "mistral_ai",
          "moonshot_ai",
          "openai",
          "openrouter",
          "perplexity",
          "x_ai");

  /** Anthropic's words for no place in particular. */
  private static final Set<String> NOWHERE = Set.of("global", "not_available");

  private Conditions() {}

  /**
   * The conditions of the call of a span.
   *
   * @param tier the tier that it was served at; null when that is not told
   * @param tierSeen whether telemetry of this kind would tell another tier than the standard one
   * @param region where the model was run; null when that is not known
   */
  static PriceConditions of(@Nullable ServiceTier tier, boolean tierSeen, @Nullable String region) {
    boolean seen = tier != null || tierSeen;
    if (region == null && (tier == null || tier == ServiceTier.STANDARD)) {
      return seen ? PriceConditions.STANDARD : PriceConditions.UNSEEN;
    }
    return new PriceConditions(
        tier == null ? ServiceTier.STANDARD : tier,
        region == null ? "" : region.toLowerCase(Locale.ROOT),
        seen);
  }

  /** The conditions of the call of a log record, which tells of no place. */
  static PriceConditions read(AttributeView log, Vocabulary vocabulary) {
    String word = TierReader.read(log, vocabulary, JsonWords.NONE, JsonWords.NONE);
    ServiceTier tier = TierReader.tier(word, "");
    return tier == null ? PriceConditions.STANDARD : new PriceConditions(tier, "");
  }

  /**
   * The tier of a call. What the application says itself comes first on a span, and last on its
   * resource.
   *
   * @param word the provider's word for it; null when the telemetry tells none
   */
  static @Nullable ServiceTier tier(SpanView span, @Nullable String word, String provider) {
    ServiceTier stated = TierReader.tier(span.text(MODE), provider);
    ServiceTier told = stated == null ? TierReader.tier(word, provider) : stated;
    return told == null ? TierReader.tier(span.resource().text(MODE), provider) : told;
  }

  /**
   * Where the model was run, as far as the call tells; else where the caller runs, when that
   * decides. Null when unknown.
   *
   * @param endpoint where the model's server is
   * @param provider canonical provider name
   * @param told where the provider says that it was run; null when it does not
   */
  static @Nullable String region(
      SpanView span, Endpoint endpoint, String provider, @Nullable String told) {
    String region = span.text(INFERENCE_GEO);
    region = region == null && told != null && !NOWHERE.contains(told) ? told : region;
    region = region == null ? span.text(REGION) : region;
    region = region == null ? endpoint.region() : region;
    return region == null && !PLACELESS.contains(provider) ? span.resource().text(REGION) : region;
  }
}
