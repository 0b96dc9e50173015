package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reader of Langfuse's {@code default-model-prices.json}: models by a pattern of their names, in
 * USD per unit. Names have no provider, so a pattern is asked about those of its first parties.
 */
final class LangfuseReader {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final ModelKey ANY = new ModelKey("", "");
  private static final List<String> FIRST_PARTIES = List.of("anthropic", "google", "openai");

  private static final Map<String, UsageClass> CLASSES =
      Map.of("input", UsageClass.INPUT, "output", UsageClass.OUTPUT);

  private LangfuseReader() {}

  static PriceList read(SourceFile file) {
    var providers = ProviderNames.of(Source.LANGFUSE);
    var list = new MatchedPrices(Source.LANGFUSE, file.date());
    for (JsonNode json : file.json()) {
      for (String theirs : FIRST_PARTIES) {
        providers.of(theirs).forEach(ours -> list.add(entry(file, ours, json)));
      }
    }
    return list;
  }

  private static MatchedPrices.Entry entry(SourceFile file, String provider, JsonNode json) {
    var amounts = new Amounts();
    JsonNode prices = json.path("pricingTiers").path(0).path("prices");
    CLASSES.forEach((name, c) -> amounts.add(c, prices.get(name), MILLION));
    Row row = file.row(json.path("modelName").asText(), ANY, PriceTerms.STANDARD, amounts.prices());
    Pattern names = Pattern.compile(json.path("matchPattern").asText());
    return new MatchedPrices.Entry(
        provider, "", Set.of(), name -> names.matcher(name).matches(), List.of(row));
  }
}
