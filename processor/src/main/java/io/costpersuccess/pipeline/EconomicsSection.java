package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.SettingsReader.in;

import io.costpersuccess.economics.AlertThresholds;
import io.costpersuccess.economics.EconomicsSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts {@code gauges}, {@code label_maturity}, {@code alerts} and {@code strata_keys} of the
 * configuration.
 */
final class EconomicsSection {
  /** A rise of a thousand times is no smaller wish than none at all. */
  private static final int MOST_RISE = 1_000;

  private EconomicsSection() {}

  static EconomicsSettings read(ConfigNode root) {
    EconomicsSettings standard = EconomicsSettings.DEFAULT;
    ConfigNode gauges = root.child("gauges");
    Duration horizon = in(gauges, node -> node.duration("horizon"), standard.horizon());
    var settings =
        new EconomicsSettings(
            horizon,
            labelMaturity(root, horizon),
            alerts(root.child("alerts")),
            in(root, node -> node.texts("strata_keys"), List.of()));
    SettingsReader.finish(gauges);
    return settings;
  }

  private static @Nullable Duration labelMaturity(ConfigNode root, Duration horizon) {
    String expected = "a time from 0s to half of gauges.horizon, such as 48h";
    Duration longest = EconomicsSettings.longestMaturity(horizon);
    return root.parsed(
        "label_maturity",
        expected,
        text -> {
          Duration age = Durations.parseOrZero(text);
          return age == null || age.compareTo(longest) > 0 ? null : age;
        });
  }

  private static AlertThresholds alerts(@Nullable ConfigNode alerts) {
    AlertThresholds standard = AlertThresholds.DEFAULT;
    var thresholds =
        new AlertThresholds(
            in(
                alerts,
                node -> upTo(MOST_RISE, "cost_per_success_rise", node),
                standard.costPerSuccessRise()),
            in(alerts, node -> upTo(1, "success_rate_fall", node), standard.successRateFall()),
            in(alerts, node -> node.duration("catalogue_age"), standard.catalogueAge()));
    SettingsReader.finish(alerts);
    return thresholds;
  }

  /** Not NaN either, which no comparison holds for. */
  private static @Nullable Double upTo(int most, String key, ConfigNode node) {
    return node.parsed(
        key,
        "a number from 0 to " + most + ", such as 0.05",
        text -> {
          double value = Double.parseDouble(text);
          return value >= 0 && value <= most ? value : null;
        });
  }
}
