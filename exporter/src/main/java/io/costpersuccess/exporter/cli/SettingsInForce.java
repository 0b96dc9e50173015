package io.costpersuccess.exporter.cli;

import io.costpersuccess.dialect.Means;
import io.costpersuccess.dialect.SignalRule;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings as lines of key and value, with the keys of the configuration file. */
final class SettingsInForce {
  private final List<String> lines = new ArrayList<>();

  private SettingsInForce() {}

  static List<String> lines(PipelineSettings settings) {
    var inForce = new SettingsInForce();
    inForce.addTask(settings);
    inForce.addEconomics(settings.economics());
    inForce.addFeatures(settings);
    for (int i = 0; i < settings.signals().size(); i++) {
      inForce.addSignal("signals[" + i + "].", settings.signals().get(i));
    }
    inForce.addPrices(settings);
    inForce.add("receivers.otlp.grpc", settings.receivers().grpc());
    inForce.add("receivers.otlp.http", settings.receivers().http());
    return List.copyOf(inForce.lines);
  }

  private void addTask(PipelineSettings settings) {
    add("task.keys", settings.keys().task());
    add("task.scope", settings.window().scope());
    add("task.idle_timeout", text(settings.window().idleTimeout()));
    add("task.max_age", text(settings.window().maxAge()));
    add("task.correction_horizon", text(settings.window().correctionHorizon()));
    add("task.max_open", settings.window().maxOpen());
    add("task.runaway_calls", settings.window().runawayCalls());
    add("feature_keys", settings.keys().feature());
    add("arm_keys", settings.keys().arm());
    add("prompt_keys", settings.keys().prompt());
    add("dimensions", settings.keys().dimensions());
    add("cluster_keys", settings.keys().cluster());
    add("semantic_cache_keys", settings.keys().semanticCache());
  }

  private void addEconomics(EconomicsSettings economics) {
    add("strata_keys", economics.strata());
    Duration maturity = economics.labelMaturity();
    add("label_maturity", maturity == null ? "as observed" : text(maturity));
    add("gauges.horizon", text(economics.horizon()));
    add("alerts.cost_per_success_rise", economics.alerts().costPerSuccessRise());
    add("alerts.success_rate_fall", economics.alerts().successRateFall());
    add("alerts.catalogue_age", text(economics.alerts().catalogueAge()));
  }

  private void addFeatures(PipelineSettings settings) {
    addPolicy("features.default.", settings.policies().standard());
    new TreeMap<>(settings.policies().byFeature())
        .forEach((feature, policy) -> addPolicy("features." + feature + ".", policy));
  }

  private void addPolicy(String prefix, FeaturePolicy policy) {
    add(prefix + "escalation_cost_usd", text(policy.escalationCostUsd()));
    addIfAny(prefix + "escalation_cost.hourly_rate_usd", policy.hourlyRateUsd());
    add(prefix + "rework_cost_usd", text(policy.reworkCostUsd()));
    add(prefix + "review_cost_usd", text(policy.reviewCostUsd()));
    add(prefix + "infrastructure_cost_usd", text(policy.infrastructureCostUsd()));
    String assumed = policy.silenceStated() ? "" : " (assumed)";
    add(prefix + "on_silence", policy.onSilence().wireName() + assumed);
    addIfAny(prefix + "success_value_usd", policy.successValueUsd());
  }

  private void addSignal(String prefix, SignalRule rule) {
    add(prefix + "name", rule.name());
    add(prefix + rule.inlet().name().toLowerCase(Locale.ROOT), rule.subject());
    new TreeMap<>(rule.where()).forEach((key, accepted) -> add(prefix + "where." + key, accepted));
    add(prefix + "means", rule.means().wireName());
    if (rule.means() == Means.GRADE) {
      add(prefix + "success_at_least", rule.successAtLeast());
    }
  }

  private void addPrices(PipelineSettings settings) {
    add("prices.reported_cost", settings.prices().reportedCost().name().toLowerCase(Locale.ROOT));
    for (int i = 0; i < settings.prices().custom().size(); i++) {
      addPrice("prices.custom[" + i + "].", settings.prices().custom().get(i));
    }
    add("prices.files", settings.prices().files());
    Duration refresh = settings.prices().refresh();
    if (refresh != null) {
      add("prices.refresh", text(refresh));
    }
  }

  private void addPrice(String prefix, Price price) {
    add(prefix + "provider", price.provider());
    add(prefix + "model", price.model());
    addIfAny(prefix + "from", price.validFrom());
    addIfAny(prefix + "to", price.validTo());
    price
        .unitPrices()
        .forEach((use, usd) -> add(prefix + "usd_per_million." + use.wireName(), text(usd)));
    GpuRate gpu = price.gpu();
    if (gpu != null) {
      add(prefix + "gpu.usd_per_hour", text(gpu.usdPerHour()));
      add(prefix + "gpu.gpus", gpu.gpus());
      add(prefix + "gpu.utilisation", text(gpu.utilisation()));
    }
  }

  private void addIfAny(String key, @Nullable Object value) {
    if (value != null) {
      add(key, value instanceof BigDecimal amount ? text(amount) : value);
    }
  }

  private void add(String key, Object value) {
    lines.add(key + ": " + value);
  }

  private static String text(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** In the largest unit that divides it, as the configuration file writes durations. */
  private static String text(Duration duration) {
    if (duration.toMillisPart() > 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.toSecondsPart() > 0 || duration.isZero()) {
      return duration.toSeconds() + "s";
    }
    if (duration.toMinutesPart() > 0) {
      return duration.toMinutes() + "m";
    }
    return duration.toHoursPart() > 0 ? duration.toHours() + "h" : duration.toDays() + "d";
  }
}
