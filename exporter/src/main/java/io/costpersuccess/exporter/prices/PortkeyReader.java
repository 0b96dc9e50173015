package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.ContextTier;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of Portkey's {@code pricing} folder: a file for each provider, in US cents per unit. Terms
 * are in {@code custom_pricing}: region, then service tier, then prompt length.
 */
final class PortkeyReader {
  /** From cents per unit to USD per million units. */
  private static final BigDecimal SCALE = BigDecimal.valueOf(10_000);

  /** USD per million from which on a unit is no token. */
  private static final BigDecimal NO_TOKEN = BigDecimal.valueOf(1000);

  /** The same for models that rank texts, of which none costs as much as a large chat model. */
  private static final BigDecimal RERANKED = BigDecimal.valueOf(100);

  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private static final Map<String, UsageClass> CLASSES =
      Map.of(
          "request_token", UsageClass.INPUT,
          "cache_read_input_token", UsageClass.CACHE_READ,
          "cache_write_input_token", UsageClass.CACHE_WRITE_5M,
          "response_token", UsageClass.OUTPUT,
          "reasoning_token", UsageClass.REASONING,
          "request_audio_token", UsageClass.INPUT_AUDIO,
          "response_audio_token", UsageClass.OUTPUT_AUDIO,
          "request_image_token", UsageClass.INPUT_IMAGE,
          "response_image_token", UsageClass.OUTPUT_IMAGE);

  private static final Map<String, UsageClass> UNITS =
      Map.of(
          "cache_write_1h", UsageClass.CACHE_WRITE_1H,
          "web_search", UsageClass.SEARCHES);

  private static final Map<String, ServiceTier> TIERS =
      Map.of(
          "standard", ServiceTier.STANDARD,
          "batch", ServiceTier.BATCH,
          "flex", ServiceTier.FLEX,
          "fast", ServiceTier.PRIORITY,
          "priority", ServiceTier.PRIORITY);

  /** Prompt lengths in names: the longer half repeats lengths that the provider does not have. */
  private static final Pattern LENGTH = Pattern.compile("(?<base>.+)-(?<side>lte|gt)-\\d+k");

  private final ProviderNames providers = ProviderNames.of(Source.PORTKEY);
  private final Findings findings;
  private final ListedPrices list;

  private PortkeyReader(List<NamedFile> files, Findings findings) {
    this.findings = findings;
    this.list = new ListedPrices(Source.PORTKEY, files.get(0).file().date());
  }

  /**
   * A file for a provider.
   *
   * @param provider Portkey's name of the provider
   * @param file the file
   */
  record NamedFile(String provider, SourceFile file) {}

  /** Reads the files of a folder, of which there is at least one. */
  static PriceList read(List<NamedFile> files, Findings findings) {
    var reader = new PortkeyReader(files, findings);
    files.forEach(reader::read);
    return reader.list;
  }

  private void read(NamedFile named) {
    for (String provider : providers.of(named.provider())) {
      JsonNode models = named.file().json();
      models
          .properties()
          .forEach(
              e -> {
                ModelKey model = model(named, provider, e.getKey());
                if (model != null && !e.getKey().equals("default")) {
                  read(named.file(), named.provider() + "/" + e.getKey(), model, e.getValue());
                }
              });
    }
  }

  private @Nullable ModelKey model(NamedFile named, String provider, String name) {
    Matcher length = LENGTH.matcher(name);
    if (!length.matches()) {
      return Spelling.of(provider, name);
    }
    if (length.group("side").equals("gt")) {
      findings.add(
          "tier-in-name",
          named.file().where(named.provider() + "/" + name),
          "a prompt length in a name, expected a condition");
      return null;
    }
    String base = length.group("base");
    return named.file().json().has(base) ? null : Spelling.of(provider, base);
  }

  private void read(SourceFile file, String key, ModelKey model, JsonNode json) {
    JsonNode plain = json.path("pricing_config");
    list.add(file.row(key, model, PriceTerms.STANDARD, prices(model, plain.path("pay_as_you_go"))));
    var batch = PriceTerms.ofTier(ServiceTier.BATCH);
    list.add(file.row(key, model, batch, prices(model, plain.path("batch_config"))));
    for (Map.Entry<String, JsonNode> region :
        json.path("custom_pricing").path("regions").properties()) {
      for (String name : regions(model, region.getKey())) {
        addModes(file, key, model, name, region.getValue().path("execution_modes"));
      }
    }
  }

  /** Vertex's regions are told by its host names; those of others are seldom known to a caller. */
  private static List<String> regions(ModelKey model, String names) {
    if (names.equals("default")) {
      return List.of("");
    }
    return model.provider().equals("gcp.vertex_ai") && !names.equals("global")
        ? List.of(names.split(",", -1))
        : List.of();
  }

  private void addModes(
      SourceFile file, String key, ModelKey model, String region, JsonNode modes) {
    for (Map.Entry<String, JsonNode> mode : modes.properties()) {
      ServiceTier tier = TIERS.get(mode.getKey());
      if (tier != null) {
        var any = new PriceTerms(tier, null, region, null);
        list.add(file.row(key, model, any, prices(model, payAsYouGo(mode.getValue()))));
        for (Map.Entry<String, JsonNode> length :
            mode.getValue().path("context_tiers").properties()) {
          var terms = new PriceTerms(tier, context(model, length.getKey()), region, null);
          list.add(file.row(key, model, terms, prices(model, payAsYouGo(length.getValue()))));
        }
      }
    }
  }

  private static JsonNode payAsYouGo(JsonNode json) {
    return json.path("pricing_config").path("pay_as_you_go");
  }

  /** {@code lte-272k} is any length; {@code gt-272k} a longer one. */
  private static @Nullable ContextTier context(ModelKey model, String name) {
    String thousands = name.replaceAll("\\D", "");
    return name.startsWith("gt") && !thousands.isEmpty()
        ? Contexts.above(model, Long.parseLong(thousands) * 1000)
        : null;
  }

  /** A price of one search, or of a minute of speech, in the field for a token. */
  private static void putRight(ModelKey model, Map<UsageClass, BigDecimal> prices) {
    BigDecimal input = prices.get(UsageClass.INPUT);
    BigDecimal audio = prices.get(UsageClass.INPUT_AUDIO);
    if (model.model().contains("rerank") && input != null && input.compareTo(RERANKED) > 0) {
      prices.clear();
      prices.put(UsageClass.SEARCHES, input);
    } else if (audio != null && audio.compareTo(NO_TOKEN) >= 0) {
      prices.clear();
      prices.put(UsageClass.SECONDS, Amounts.exact(audio.divide(SECONDS, MathContext.DECIMAL32)));
    }
  }

  private static Map<UsageClass, BigDecimal> prices(ModelKey model, JsonNode payAsYouGo) {
    var amounts = new Amounts();
    CLASSES.forEach((name, c) -> amounts.add(c, payAsYouGo.path(name).get("price"), SCALE));
    JsonNode more = payAsYouGo.path("additional_units");
    UNITS.forEach((name, c) -> amounts.add(c, more.path(name).get("price"), SCALE));
    JsonNode image = payAsYouGo.path("image").path("default").path("default");
    amounts
        .add(UsageClass.IMAGES, image.get("price"), SCALE)
        .addFree(
            payAsYouGo.path("request_token").get("price"),
            payAsYouGo.path("response_token").get("price"))
        .onlyIfOther(UsageClass.REASONING, UsageClass.OUTPUT)
        .onlyWithout(UsageClass.IMAGES, UsageClass.OUTPUT_IMAGE);
    putRight(model, amounts.prices());
    return amounts.prices();
  }
}
