package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Factors on all token prices of a model, which LiteLLM states instead of prices. */
final class Surcharges {
  private static final List<String> GEOGRAPHIES = List.of("eu", "us");

  /** The region of prices of all endpoints but the global one. */
  static final String EACH_REGION = "*";

  private Surcharges() {}

  /** Adds the rows that the factors of a model make from its other rows. */
  static void add(JsonNode json, Map<PriceTerms, Amounts> byTerms) {
    Map<PriceTerms, Amounts> plain = new LinkedHashMap<>(byTerms);
    JsonNode own = json.path("provider_specific_entry");
    for (String geography : GEOGRAPHIES) {
      JsonNode named = json.path("regional_processing_uplift_multiplier_" + geography);
      JsonNode factor = named.isNumber() ? named : own.path(geography);
      if (factor.isNumber()) {
        plain.forEach(
            (terms, amounts) ->
                byTerms.putIfAbsent(in(geography, terms), amounts.times(factor.decimalValue())));
      }
    }
    JsonNode regional = json.path("regional_endpoint_uplift_multiplier");
    if (regional.isNumber()) {
      plain.forEach(
          (terms, amounts) ->
              byTerms.putIfAbsent(in(EACH_REGION, terms), amounts.times(regional.decimalValue())));
    }
    Amounts standard = plain.get(PriceTerms.STANDARD);
    if (own.path("fast").isNumber() && standard != null) {
      BigDecimal factor = own.path("fast").decimalValue();
      byTerms.putIfAbsent(PriceTerms.ofTier(ServiceTier.PRIORITY), standard.times(factor));
    }
  }

  private static PriceTerms in(String geography, PriceTerms terms) {
    return new PriceTerms(terms.tier(), terms.context(), geography, terms.hours());
  }
}
