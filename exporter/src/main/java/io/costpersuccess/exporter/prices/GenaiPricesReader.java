package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.ContextTier;
import io.costpersuccess.pricing.DailyHours;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reader of Pydantic's genai-prices: models by provider with rules for their names, in USD per
 * million tokens or per thousand units, with the days from which on a price holds, its time of day
 * and its prompt length.
 */
final class GenaiPricesReader {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Hugging Face routes to providers under names of its own. */
  private static final String ROUTER = "huggingface_";

  /** The model is not used where a row stands for all names that fit. */
  private static final ModelKey ANY = new ModelKey("", "");

  private static final Map<String, UsageClass> CLASSES =
      Map.ofEntries(
          Map.entry("input_mtok", UsageClass.INPUT),
          Map.entry("cache_read_mtok", UsageClass.CACHE_READ),
          Map.entry("cache_write_mtok", UsageClass.CACHE_WRITE_5M),
          Map.entry("cache_write_1h_mtok", UsageClass.CACHE_WRITE_1H),
          Map.entry("output_mtok", UsageClass.OUTPUT),
          Map.entry("output_reasoning_mtok", UsageClass.REASONING),
          Map.entry("input_audio_mtok", UsageClass.INPUT_AUDIO),
          Map.entry("output_audio_mtok", UsageClass.OUTPUT_AUDIO),
          Map.entry("input_image_mtok", UsageClass.INPUT_IMAGE),
          Map.entry("output_image_mtok", UsageClass.OUTPUT_IMAGE));

  private static final Map<String, UsageClass> UNITS =
      Map.of(
          "web_searches_kcount", UsageClass.SEARCHES,
          "requests_kcount", UsageClass.REQUESTS);

  private final ProviderNames providers = ProviderNames.of(Source.GENAI_PRICES);
  private final SourceFile file;
  private final MatchedPrices list;

  private GenaiPricesReader(SourceFile file) {
    this.file = file;
    this.list = new MatchedPrices(Source.GENAI_PRICES, file.date());
  }

  static PriceList read(SourceFile file) {
    var reader = new GenaiPricesReader(file);
    file.json().forEach(reader::readProvider);
    return reader.list;
  }

  private void readProvider(JsonNode json) {
    for (String provider : providers.of(json.path("id").asText())) {
      readModels(provider, json, model -> true);
      for (JsonNode other : json.path("fallback_model_providers")) {
        readFallback(provider, other.asText());
      }
    }
  }

  /** A cloud that sells the models of another provider at that provider's prices. */
  private void readFallback(String provider, String other) {
    for (JsonNode json : file.json()) {
      if (json.path("id").asText().equals(other)) {
        readModels(provider, json, model -> !hasHours(model.path("prices")));
      }
    }
  }

  /** Prices by the time of day are their provider's own. */
  private static boolean hasHours(JsonNode prices) {
    return prices.isArray()
        && StreamSupport.stream(prices.spliterator(), false)
            .anyMatch(price -> GenaiTimes.hours(price) != null);
  }

  private void readModels(String provider, JsonNode json, Predicate<JsonNode> sold) {
    String theirs = json.path("id").asText();
    for (JsonNode model : json.path("models")) {
      if (sold.test(model)) {
        list.add(entry(provider, theirs, model));
      }
    }
  }

  private MatchedPrices.Entry entry(String provider, String theirs, JsonNode json) {
    NameRule rule = NameRule.of(json.path("match"));
    Set<String> names = new TreeSet<>();
    rule.names().forEach(name -> names.add(spelled(provider, name)));
    names.remove("");
    String id = json.path("id").asText();
    return new MatchedPrices.Entry(
        provider,
        theirs.startsWith(ROUTER) ? "" : spelled(provider, id),
        names,
        name -> rule.fits(name) || names.contains(name),
        rows(theirs + "/" + id, json));
  }

  /** A name in our spelling; empty when it is none of a model. */
  private static String spelled(String provider, String name) {
    ModelKey model = Spelling.of(provider, name);
    return model == null ? "" : model.model();
  }

  private List<Row> rows(String key, JsonNode model) {
    JsonNode prices = model.path("prices");
    var rows = new ArrayList<Row>(standardRows(key, prices));
    JsonNode standard = prices.isArray() ? GenaiTimes.present(prices, file.date()) : prices;
    for (GenaiVariants.Variant variant : GenaiVariants.of(model.path("price_variants"), standard)) {
      rows.addAll(
          rows(key, variant.prices(), variant.tier(), null).stream()
              .map(row -> row.in(variant.period()))
              .toList());
    }
    return rows;
  }

  private List<Row> standardRows(String key, JsonNode prices) {
    if (!prices.isArray()) {
      return rows(key, prices, ServiceTier.STANDARD, null);
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < prices.size(); i++) {
      DailyHours hours = GenaiTimes.hours(prices.get(i));
      Period period = GenaiTimes.period(prices, i);
      for (Row row : rows(key, prices.get(i).path("prices"), ServiceTier.STANDARD, hours)) {
        rows.add(row.in(period));
      }
    }
    return merged(rows);
  }

  /** A price that a change left as it was is one row. */
  private static List<Row> merged(List<Row> rows) {
    var merged = new ArrayList<Row>();
    for (Row row : rows) {
      Row last = lastLike(merged, row);
      if (last == null) {
        merged.add(row);
      } else {
        var both = new Period(last.period().from(), row.period().to());
        merged.set(merged.indexOf(last), last.in(both));
      }
    }
    return merged;
  }

  private static @Nullable Row lastLike(List<Row> rows, Row next) {
    return rows.stream()
        .filter(row -> row.terms().equals(next.terms()) && row.prices().equals(next.prices()))
        .filter(row -> row.period().to() != null)
        .filter(row -> Objects.equals(row.period().to(), next.period().from()))
        .findFirst()
        .orElse(null);
  }

  private List<Row> rows(
      String key, JsonNode prices, ServiceTier tier, @Nullable DailyHours hours) {
    var byStart = new LinkedHashMap<Long, Amounts>();
    byStart.put(0L, new Amounts());
    CLASSES.forEach((name, c) -> addLengths(byStart, c, prices.path(name)));
    UNITS.forEach((name, c) -> byStart.values().forEach(a -> a.add(c, prices.get(name), THOUSAND)));
    var rows = new ArrayList<Row>();
    byStart.forEach(
        (start, amounts) -> {
          ContextTier context = start == 0 ? null : new ContextTier(start, false);
          var terms = new PriceTerms(tier, context, "", hours);
          if (!amounts.prices().isEmpty()) {
            rows.add(file.row(key, ANY, terms, amounts.prices()));
          }
        });
    return rows;
  }

  private static void addLengths(Map<Long, Amounts> byStart, UsageClass usageClass, JsonNode json) {
    JsonNode base = json.isObject() ? json.get("base") : json;
    byStart.computeIfAbsent(0L, start -> new Amounts()).add(usageClass, base, BigDecimal.ONE);
    for (JsonNode tier : json.path("tiers")) {
      byStart
          .computeIfAbsent(tier.path("start").asLong(), start -> new Amounts())
          .add(usageClass, tier.get("price"), BigDecimal.ONE);
    }
  }
}
