package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.SettingsReader.in;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceBuilder;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code prices} part of the configuration. */
final class PriceSection {
  private static final Map<String, ReportedCostPolicy> POLICIES =
      Map.of("prefer", ReportedCostPolicy.PREFER, "ignore", ReportedCostPolicy.IGNORE);

  private static final int MOST_GPUS = 1_000_000;

  private PriceSection() {}

  static PriceSettings read(@Nullable ConfigNode node) {
    if (node == null) {
      return PriceSettings.DEFAULT;
    }
    var settings =
        new PriceSettings(
            in(node, n -> n.word("reported_cost", POLICIES), ReportedCostPolicy.PREFER),
            custom(node),
            in(node, n -> n.texts("files"), List.of()),
            node.duration("refresh"));
    node.finish();
    return settings;
  }

  private static List<Price> custom(ConfigNode section) {
    var prices = new ArrayList<Price>();
    for (ConfigNode node : section.children("custom")) {
      Price price = price(node);
      node.finish();
      if (price != null) {
        prices.add(price);
      }
    }
    try {
      Catalogue.of(prices);
    } catch (IllegalArgumentException overlapping) {
      String found = String.join("; ", String.valueOf(overlapping.getMessage()).lines().toList());
      section.note("custom", "prices that overlap: " + found, "one price of a model at a time");
    }
    return prices;
  }

  /** A price of which a part is wrong is none, and no further problem. */
  private static @Nullable Price price(ConfigNode node) {
    int problems = node.problemCount();
    String provider = node.required("provider", "the name of a provider");
    String model = node.required("model", "the name of a model");
    Instant from = node.instant("from");
    Instant to = node.instant("to");
    Map<UsageClass, BigDecimal> units = units(node.child("usd_per_million"));
    GpuRate gpu = gpu(node.child("gpu"));
    if (node.problemCount() > problems || provider == null || model == null) {
      return null;
    }
    try {
      PriceBuilder builder = Price.builder(provider, model).from(from).to(to);
      units.forEach(builder::usdPerMillion);
      return (gpu == null ? builder : builder.gpu(gpu)).build();
    } catch (IllegalArgumentException wrong) {
      node.problem(
          "a price that cannot be: " + wrong.getMessage(), "a price as the documentation shows");
      return null;
    }
  }

  private static Map<UsageClass, BigDecimal> units(@Nullable ConfigNode node) {
    var units = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    if (node == null) {
      return units;
    }
    for (UsageClass usageClass : UsageClass.values()) {
      BigDecimal usd = node.amount(usageClass.wireName());
      if (usd != null) {
        units.put(usageClass, usd);
      }
    }
    node.finish();
    return units;
  }

  private static @Nullable GpuRate gpu(@Nullable ConfigNode node) {
    if (node == null) {
      return null;
    }
    if (!node.has("usd_per_hour")) {
      node.problem("usd_per_hour", null, "the lease of one GPU for an hour in USD");
    }
    BigDecimal usdPerHour = node.amount("usd_per_hour");
    int gpus =
        in(node, n -> n.parsed("gpus", "a whole number from 1 to 1000000", PriceSection::gpus), 1);
    BigDecimal utilisation =
        in(
            node,
            n -> n.parsed("utilisation", "a number above 0 and up to 1", PriceSection::share),
            BigDecimal.ONE);
    node.finish();
    return usdPerHour == null ? null : new GpuRate(usdPerHour, gpus, utilisation);
  }

  private static @Nullable Integer gpus(String text) {
    int gpus = Integer.parseInt(text);
    return gpus >= 1 && gpus <= MOST_GPUS ? gpus : null;
  }

  private static @Nullable BigDecimal share(String text) {
    BigDecimal share = ConfigNode.amountOf(text);
    boolean valid = share != null && share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
    return valid ? share : null;
  }
}
