package io.costpersuccess.exporter.prices;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.ContextTier;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of LiteLLM's {@code model_prices_and_context_window.json}: a model for each key, a field
 * for each price, in USD per unit; suffixes of a field say on which terms.
 */
final class LiteLlmReader {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private static final Pattern FIELD =
      Pattern.compile(
          "(?<base>[a-z_0-9]+?)(_above_(?<context>\\d+)k_tokens)?(_(?<tier>batches|flex|priority))?");

  private static final Map<String, UsageClass> CLASSES =
      Map.ofEntries(
          entry("input_cost_per_token", UsageClass.INPUT),
          entry("cache_read_input_token_cost", UsageClass.CACHE_READ),
          entry("cache_creation_input_token_cost", UsageClass.CACHE_WRITE_5M),
          entry("cache_creation_input_token_cost_above_1hr", UsageClass.CACHE_WRITE_1H),
          entry("output_cost_per_token", UsageClass.OUTPUT),
          entry("output_cost_per_reasoning_token", UsageClass.REASONING),
          entry("input_cost_per_audio_token", UsageClass.INPUT_AUDIO),
          entry("output_cost_per_audio_token", UsageClass.OUTPUT_AUDIO),
          entry("input_cost_per_image_token", UsageClass.INPUT_IMAGE),
          entry("output_cost_per_image_token", UsageClass.OUTPUT_IMAGE),
          entry("input_cost_per_query", UsageClass.SEARCHES),
          entry("input_cost_per_request", UsageClass.REQUESTS),
          entry("input_cost_per_character", UsageClass.CHARACTERS));

  private final ProviderNames providers = ProviderNames.of(Source.LITELLM);
  private final SourceFile file;
  private final Findings findings;
  private final ListedPrices list;

  private LiteLlmReader(SourceFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.list = new ListedPrices(Source.LITELLM, file.date());
  }

  static PriceList read(SourceFile file, Findings findings) {
    var reader = new LiteLlmReader(file, findings);
    file.json().properties().forEach(e -> reader.read(e.getKey(), reader.meant(e.getValue())));
    return reader.list;
  }

  /** The entry that a second name stands for; any other entry is itself. */
  private JsonNode meant(JsonNode json) {
    JsonNode target = json.path("alias_of");
    return target.isTextual() ? file.json().path(target.asText()) : json;
  }

  private void read(String key, JsonNode json) {
    String provider = json.path("litellm_provider").asText();
    for (String ours : providers.of(provider.startsWith("vertex_ai") ? "vertex_ai" : provider)) {
      List<String> path = List.of(withoutProvider(key, provider).split("/", 2));
      boolean regional = ours.equals("aws.bedrock") && path.size() == 2;
      ModelKey model = Spelling.of(ours, regional ? path.get(1) : String.join("/", path));
      if (model != null) {
        read(key, model, regional ? path.get(0) : "", json);
      }
    }
  }

  /** Most keys begin with their provider, or with a part of what it is called. */
  private static String withoutProvider(String key, String provider) {
    int slash = key.indexOf('/');
    String prefix = slash < 0 ? "" : key.substring(0, slash);
    boolean known = provider.startsWith(prefix) || provider.endsWith(prefix);
    return slash > 0 && known ? key.substring(slash + 1) : key;
  }

  private void read(String key, ModelKey model, String region, JsonNode json) {
    var byTerms = new LinkedHashMap<PriceTerms, Amounts>();
    json.properties().forEach(e -> read(model, region, byTerms, e));
    PriceTerms base = new PriceTerms(ServiceTier.STANDARD, null, region, null);
    Amounts standard = byTerms.computeIfAbsent(base, terms -> new Amounts());
    standard.addFree(json.get("input_cost_per_token"), json.get("output_cost_per_token"));
    addTiered(model, base, byTerms, json.path("tiered_pricing"));
    addUnits(key, standard, json);
    Surcharges.add(json, byTerms);
    byTerms.forEach(
        (terms, amounts) -> list.add(file.row(key, model, terms, finish(model, amounts))));
  }

  private static void read(
      ModelKey model,
      String region,
      Map<PriceTerms, Amounts> byTerms,
      Map.Entry<String, JsonNode> field) {
    Matcher name = FIELD.matcher(field.getKey());
    UsageClass usageClass = name.matches() ? CLASSES.get(name.group("base")) : null;
    if (usageClass != null) {
      var terms =
          new PriceTerms(
              tier(name.group("tier")), context(model, name.group("context")), region, null);
      byTerms
          .computeIfAbsent(terms, key -> new Amounts())
          .add(usageClass, field.getValue(), MILLION);
    }
  }

  private static ServiceTier tier(@Nullable String suffix) {
    return suffix == null
        ? ServiceTier.STANDARD
        : ServiceTier.fromProviderWord(suffix.equals("batches") ? "batch" : suffix);
  }

  private static @Nullable ContextTier context(ModelKey model, @Nullable String thousands) {
    return thousands == null ? null : Contexts.above(model, Long.parseLong(thousands) * 1000);
  }

  private static void addTiered(
      ModelKey model, PriceTerms base, Map<PriceTerms, Amounts> byTerms, JsonNode tiers) {
    for (JsonNode tier : tiers) {
      long start = tier.path("range").path(0).asLong();
      ContextTier context = start == 0 ? null : Contexts.above(model, start);
      var terms = new PriceTerms(base.tier(), context, base.region(), null);
      Amounts amounts = byTerms.computeIfAbsent(terms, key -> new Amounts());
      CLASSES.forEach((field, usageClass) -> amounts.add(usageClass, tier.get(field), MILLION));
    }
  }

  /** Prices by the second, image and search, which need more than one field to be understood. */
  private void addUnits(String key, Amounts amounts, JsonNode json) {
    JsonNode in = json.path("input_cost_per_second");
    JsonNode out = json.path("output_cost_per_second");
    if (in.decimalValue().signum() > 0 && out.decimalValue().signum() > 0) {
      findings.add("seconds-twice", file.where(key), "input and output are both priced by second");
    } else {
      amounts.add(UsageClass.SECONDS, in, MILLION).add(UsageClass.SECONDS, out, MILLION);
    }
    JsonNode query = json.path("search_context_cost_per_query");
    JsonNode low = query.path("search_context_size_low");
    if (low.equals(query.path("search_context_size_high"))) {
      amounts.add(UsageClass.SEARCHES, low, MILLION);
    }
    if (json.path("mode").asText().equals("image_generation")) {
      amounts.add(UsageClass.IMAGES, json.get("input_cost_per_image"), MILLION);
      amounts.add(UsageClass.IMAGES, json.get("output_cost_per_image"), MILLION);
    }
    amounts.imagesAsInput(json.path("supports_vision").asBoolean());
  }

  /** Bedrock has no search, whatever the flags of a model say. */
  private static Map<UsageClass, BigDecimal> finish(ModelKey model, Amounts amounts) {
    if (model.provider().equals("aws.bedrock") && amounts.prices().containsKey(UsageClass.INPUT)) {
      amounts.prices().remove(UsageClass.SEARCHES);
    }
    return amounts
        .onlyIfOther(UsageClass.REASONING, UsageClass.OUTPUT)
        .onlyWithout(UsageClass.IMAGES, UsageClass.OUTPUT_IMAGE)
        .onlyWithout(UsageClass.CHARACTERS, UsageClass.INPUT)
        .onlyWithout(UsageClass.SECONDS, UsageClass.INPUT)
        .prices();
  }
}
