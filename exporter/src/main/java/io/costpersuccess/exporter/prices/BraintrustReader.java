package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Reader of Braintrust's {@code model_list.json}: a model for each key, in USD per million tokens,
 * with the list of providers that sell it at that price.
 */
final class BraintrustReader {
  private static final Map<String, UsageClass> CLASSES =
      Map.of(
          "input_cost_per_mil_tokens", UsageClass.INPUT,
          "input_cache_read_cost_per_mil_tokens", UsageClass.CACHE_READ,
          "input_cache_write_cost_per_mil_tokens", UsageClass.CACHE_WRITE_5M,
          "input_cache_write_1h_cost_per_mil_tokens", UsageClass.CACHE_WRITE_1H,
          "output_cost_per_mil_tokens", UsageClass.OUTPUT);

  private final ProviderNames providers = ProviderNames.of(Source.BRAINTRUST);
  private final SourceFile file;
  private final ListedPrices list;

  private BraintrustReader(SourceFile file) {
    this.file = file;
    this.list = new ListedPrices(Source.BRAINTRUST, file.date());
  }

  static PriceList read(SourceFile file) {
    var reader = new BraintrustReader(file);
    file.json().properties().forEach(e -> reader.read(e.getKey(), e.getValue()));
    return reader.list;
  }

  private void read(String key, JsonNode json) {
    for (JsonNode theirs : json.path("available_providers")) {
      for (String ours : providers.of(theirs.asText())) {
        ModelKey model = Spelling.of(ours, key);
        if (model != null) {
          list.add(file.row(key, model, PriceTerms.STANDARD, prices(json)));
        }
      }
    }
  }

  private static Map<UsageClass, BigDecimal> prices(JsonNode json) {
    var amounts = new Amounts();
    CLASSES.forEach((name, c) -> amounts.add(c, json.get(name), BigDecimal.ONE));
    return amounts
        .add(
            UsageClass.CACHE_WRITE_5M,
            json.get("input_cache_write_5m_cost_per_mil_tokens"),
            BigDecimal.ONE)
        .imagesAsInput(json.path("multimodal").asBoolean())
        .prices();
  }
}
