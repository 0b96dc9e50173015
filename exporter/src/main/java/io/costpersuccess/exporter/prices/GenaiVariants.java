package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costpersuccess.call.ServiceTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prices of genai-prices for other service tiers than the standard one: the field {@code
 * price_variants} of a model. What a variant leaves out costs what it costs on standard terms.
 */
final class GenaiVariants {
  /**
   * The prices of one tier for some time.
   *
   * @param tier the tier
   * @param period when they hold
   * @param prices the prices, as those of a model
   */
  record Variant(ServiceTier tier, Period period, JsonNode prices) {}

  private GenaiVariants() {}

  /**
   * The variants of a model. Those that hold on other terms than a service tier are left out, since
   * no call tells of them.
   *
   * @param standard the present prices on standard terms
   */
  static List<Variant> of(JsonNode variants, JsonNode standard) {
    Map<ServiceTier, List<JsonNode>> byTier = new EnumMap<>(ServiceTier.class);
    for (JsonNode variant : variants) {
      ServiceTier tier = tier(variant.path("when"));
      if (tier != ServiceTier.STANDARD && !variant.path("prices").isEmpty()) {
        byTier.computeIfAbsent(tier, key -> new ArrayList<>()).add(variant);
      }
    }
    var all = new ArrayList<Variant>();
    byTier.forEach((tier, said) -> all.addAll(inOrder(tier, said, standard)));
    return all;
  }

  private static ServiceTier tier(JsonNode when) {
    String word = when.path("processing").asText(when.path("service_tier").asText());
    if (when.size() == 1 && when.path("speed").asText().equals("fast")) {
      return ServiceTier.PRIORITY;
    }
    return when.size() == 1 && !word.isEmpty() && !word.equals("fast")
        ? ServiceTier.fromProviderWord(word)
        : ServiceTier.STANDARD;
  }

  /** The first begins on the day that somebody looked it up, and not when the price began. */
  private static List<Variant> inOrder(ServiceTier tier, List<JsonNode> said, JsonNode standard) {
    List<JsonNode> sorted =
        said.stream()
            .sorted(
                Comparator.comparing(
                    GenaiTimes::start, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    var variants = new ArrayList<Variant>();
    for (int i = 0; i < sorted.size(); i++) {
      @Nullable Instant from = i == 0 ? null : GenaiTimes.start(sorted.get(i));
      @Nullable Instant to = i + 1 < sorted.size() ? GenaiTimes.start(sorted.get(i + 1)) : null;
      JsonNode prices = completed(sorted.get(i).path("prices"), standard);
      variants.add(new Variant(tier, new Period(from, to), prices));
    }
    return variants;
  }

  private static JsonNode completed(JsonNode prices, JsonNode standard) {
    ObjectNode all = prices.deepCopy();
    standard
        .properties()
        .forEach(
            entry -> {
              JsonNode usd = entry.getValue();
              if (!all.has(entry.getKey())) {
                all.set(entry.getKey(), usd.isObject() ? usd.path("base") : usd);
              }
            });
    return all;
  }
}
