package io.costpersuccess.dialect;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.span.AttributeView;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the service tier of a call. The tier that the response reports wins over the one that
 * was asked for, since providers serve a call at another tier than asked when that one is full.
 */
final class TierReader {
  /** What Anthropic calls its faster and dearer mode. */
  private static final String FAST = "fast";

  private static final String PRIORITY = "priority";
  private static final String ANTHROPIC = "anthropic";

  /**
   * The providers' own words. OpenAI: auto, default, flex, priority, scale. Anthropic: auto,
   * standard_only, standard, batch, priority. Groq: on_demand, performance, auto, flex. Amazon
   * Bedrock: default, flex, priority, reserved. Vertex AI's traffic type: ON_DEMAND,
   * ON_DEMAND_FLEX, ON_DEMAND_PRIORITY, PROVISIONED_THROUGHPUT.
   */
  private static final Map<String, ServiceTier> BY_WORD =
      Map.ofEntries(
          Map.entry("default", ServiceTier.STANDARD),
          Map.entry("standard", ServiceTier.STANDARD),
          Map.entry("standard_only", ServiceTier.STANDARD),
          Map.entry("on_demand", ServiceTier.STANDARD),
          Map.entry("on-demand", ServiceTier.STANDARD),
          Map.entry("ondemand", ServiceTier.STANDARD),
          Map.entry("service_tier_standard", ServiceTier.STANDARD),
          Map.entry("batch", ServiceTier.BATCH),
          Map.entry("batches", ServiceTier.BATCH),
          Map.entry("flex", ServiceTier.FLEX),
          Map.entry("on_demand_flex", ServiceTier.FLEX),
          Map.entry("service_tier_flex", ServiceTier.FLEX),
          Map.entry(PRIORITY, ServiceTier.PRIORITY),
          Map.entry("on_demand_priority", ServiceTier.PRIORITY),
          Map.entry("service_tier_priority", ServiceTier.PRIORITY),
          Map.entry(FAST, ServiceTier.PRIORITY),
          Map.entry("committed", ServiceTier.COMMITTED),
          Map.entry("scale", ServiceTier.COMMITTED),
          Map.entry("reserved", ServiceTier.COMMITTED),
          Map.entry("provisioned_throughput", ServiceTier.COMMITTED));

  private TierReader() {}

  /**
   * The word for the tier that a call was served at, else for the one that was asked for; null when
   * neither is told.
   */
  static @Nullable String read(
      AttributeView attributes, Vocabulary vocabulary, JsonWords response, JsonWords request) {
    if (FAST.equals(vocabulary.text(attributes, Fact.SPEED))) {
      return FAST;
    }
    String served = word(vocabulary, attributes, Fact.SERVICE_TIER);
    served = served == null ? word(response) : served;
    if (served != null) {
      return served;
    }
    String asked = word(vocabulary, attributes, Fact.REQUESTED_TIER);
    return asked == null ? word(request) : asked;
  }

  /**
   * The tier that a provider's word stands for; null for {@code auto} and every word that is none.
   * What Anthropic calls priority is paid in advance; its dearer mode is fast.
   */
  static @Nullable ServiceTier tier(@Nullable String word, String provider) {
    ServiceTier tier = word == null ? null : byWord(word);
    return tier == ServiceTier.PRIORITY
            && provider.equals(ANTHROPIC)
            && PRIORITY.equalsIgnoreCase(word)
        ? ServiceTier.COMMITTED
        : tier;
  }

  private static @Nullable ServiceTier byWord(String word) {
    ServiceTier tier = BY_WORD.get(word);
    return tier == null ? BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)) : tier;
  }

  /** Anthropic reports the speed beside a tier that it does not change. */
  private static @Nullable String word(JsonWords words) {
    if (FAST.equals(words.speed())) {
      return FAST;
    }
    return words.tier() == null || byWord(words.tier()) == null ? null : words.tier();
  }

  private static @Nullable String word(Vocabulary vocabulary, AttributeView attributes, Fact fact) {
    for (String key : vocabulary.keys(fact)) {
      String word = attributes.text(key);
      if (word != null && byWord(word) != null) {
        return word;
      }
    }
    return null;
  }
}
