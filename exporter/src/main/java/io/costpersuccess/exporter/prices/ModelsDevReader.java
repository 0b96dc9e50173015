package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reader of models.dev's {@code api.json}: models by provider, in USD per million tokens. */
final class ModelsDevReader {
  private static final Map<String, UsageClass> CLASSES =
      Map.of(
          "input", UsageClass.INPUT,
          "cache_read", UsageClass.CACHE_READ,
          "cache_write", UsageClass.CACHE_WRITE_5M,
          "output", UsageClass.OUTPUT,
          "reasoning", UsageClass.REASONING,
          "input_audio", UsageClass.INPUT_AUDIO,
          "output_audio", UsageClass.OUTPUT_AUDIO);

  private final ProviderNames providers = ProviderNames.of(Source.MODELS_DEV);
  private final SourceFile file;
  private final ListedPrices list;

  private ModelsDevReader(SourceFile file) {
    this.file = file;
    this.list = new ListedPrices(Source.MODELS_DEV, file.date());
  }

  static PriceList read(SourceFile file) {
    var reader = new ModelsDevReader(file);
    file.json().properties().forEach(e -> reader.readProvider(e.getKey(), e.getValue()));
    return reader.list;
  }

  private void readProvider(String theirs, JsonNode json) {
    for (String ours : providers.of(theirs)) {
      json.path("models")
          .properties()
          .forEach(
              e -> {
                ModelKey model = Spelling.of(ours, e.getKey());
                if (model != null && e.getValue().has("cost")) {
                  read(theirs + "/" + e.getKey(), model, e.getValue());
                }
              });
    }
  }

  private void read(String key, ModelKey model, JsonNode json) {
    JsonNode cost = json.path("cost");
    boolean takesImages = takesImages(json);
    list.add(file.row(key, model, PriceTerms.STANDARD, prices(cost, takesImages)));
    for (JsonNode tier : cost.path("tiers")) {
      var context = Contexts.above(model, tier.path("tier").path("size").asLong());
      var terms = new PriceTerms(ServiceTier.STANDARD, context, "", null);
      list.add(file.row(key, model, terms, prices(tier, takesImages)));
    }
  }

  private static boolean takesImages(JsonNode json) {
    JsonNode input = json.path("modalities").path("input");
    return StreamSupport.stream(input.spliterator(), false)
        .anyMatch(modality -> modality.asText().equals("image"));
  }

  private static Map<UsageClass, BigDecimal> prices(JsonNode cost, boolean takesImages) {
    var amounts = new Amounts();
    CLASSES.forEach((name, c) -> amounts.add(c, cost.get(name), BigDecimal.ONE));
    return amounts
        .addFree(cost.get("input"), cost.get("output"))
        .imagesAsInput(takesImages)
        .onlyIfOther(UsageClass.REASONING, UsageClass.OUTPUT)
        .prices();
  }
}
