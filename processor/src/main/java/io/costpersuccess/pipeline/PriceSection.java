package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.SettingsReader.in;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceBuilder;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code prices} part of the configuration. */
final class PriceSection {
  private static final Map<String, ReportedCostPolicy> POLICIES =
      Map.of("prefer", ReportedCostPolicy.PREFER, "ignore", ReportedCostPolicy.IGNORE);

  private PriceSection() {}

  static PriceSettings read(@Nullable ConfigNode node) {
    if (node == null) {
      return PriceSettings.DEFAULT;
    }
    var settings =
        new PriceSettings(
            in(node, n -> n.word("reported_cost", POLICIES), ReportedCostPolicy.PREFER),
            custom(node),
            in(node, n -> n.texts("files"), List.of()));
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
      section.problem(
          "custom", String.valueOf(overlapping.getMessage()), "one price of a model at a time");
    }
    return prices;
  }

  private static @Nullable Price price(ConfigNode node) {
    String provider = node.text("provider");
    String model = node.text("model");
    var from = node.instant("from");
    var to = node.instant("to");
    ConfigNode units = node.child("usd_per_million");
    ConfigNode gpu = node.child("gpu");
    if (provider == null || model == null) {
      node.problem("an incomplete price", "provider and model");
      return null;
    }
    try {
      PriceBuilder builder = Price.builder(provider, model).from(from).to(to);
      addUnits(units, builder);
      addGpu(gpu, builder);
      return builder.build();
    } catch (IllegalArgumentException wrong) {
      node.problem(
          "a price that cannot be: " + wrong.getMessage(), "a price as the documentation shows");
      return null;
    }
  }

  private static void addUnits(@Nullable ConfigNode units, PriceBuilder builder) {
    if (units == null) {
      return;
    }
    for (UsageClass usageClass : UsageClass.values()) {
      BigDecimal usd = units.amount(usageClass.wireName());
      if (usd != null) {
        builder.usdPerMillion(usageClass, usd);
      }
    }
    units.finish();
  }

  private static void addGpu(@Nullable ConfigNode gpu, PriceBuilder builder) {
    if (gpu == null) {
      return;
    }
    BigDecimal usdPerHour = gpu.amount("usd_per_hour");
    int gpus = Math.toIntExact(in(gpu, node -> node.count("gpus"), 1L));
    BigDecimal utilisation = in(gpu, node -> node.amount("utilisation"), BigDecimal.ONE);
    gpu.finish();
    if (usdPerHour == null) {
      gpu.problem("no rate", "usd_per_hour");
    } else {
      builder.gpu(new GpuRate(usdPerHour, gpus, utilisation));
    }
  }
}
