package io.costpersuccess.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTreeTest {
  @ParameterizedTest
  @CsvSource({
    "otel.cps.task.idle.timeout, task.idle_timeout, 5m",
    "otel.cps.task.max.age, task.max_age, 1h",
    "otel.cps.task.correction.horizon, task.correction_horizon, 1d",
    "otel.cps.task.max.open, task.max_open, 10",
    "otel.cps.features.default.escalation.cost.usd, features.default.escalation_cost_usd, 14",
    "otel.cps.features.default.rework.cost.usd, features.default.rework_cost_usd, 1",
    "otel.cps.features.default.review.cost.usd, features.default.review_cost_usd, 1",
    "otel.cps.features.default.infrastructure.cost.usd,"
        + " features.default.infrastructure_cost_usd, 1",
    "otel.cps.features.default.on.silence, features.default.on_silence, failure",
    "otel.cps.label.maturity, label_maturity, 48h",
    "otel.cps.gauges.horizon, gauges.horizon, 1d",
    "otel.cps.alerts.cost.per.success.rise, alerts.cost_per_success_rise, 0.5",
    "otel.cps.alerts.success.rate.fall, alerts.success_rate_fall, 0.1",
    "otel.cps.alerts.catalogue.age, alerts.catalogue_age, 30d",
    "otel.cps.prices.reported.cost, prices.reported_cost, ignore"
  })
  void of_property_isTheValueOfItsKey(String property, String path, String value)
      throws SettingsException {
    Map<String, Object> tree = tree(Map.of(property, value));

    assertThat(tree).isEqualTo(at(path, value));
    assertThat(SettingsReader.read(tree)).isNotEqualTo(PipelineSettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "otel.cps.task.keys, task.keys",
    "otel.cps.task.scope, task.scope",
    "otel.cps.feature.keys, feature_keys",
    "otel.cps.arm.keys, arm_keys",
    "otel.cps.prompt.keys, prompt_keys",
    "otel.cps.dimensions, dimensions",
    "otel.cps.strata.keys, strata_keys",
    "otel.cps.cluster.keys, cluster_keys",
    "otel.cps.semantic.cache.keys, semantic_cache_keys",
    "otel.cps.prices.files, prices.files"
  })
  void of_propertyOfAList_isSeparatedByCommas(String property, String path)
      throws SettingsException {
    Map<String, Object> tree = tree(Map.of(property, "a.b, c"));

    assertThat(tree).isEqualTo(at(path, List.of("a.b", "c")));
    assertThat(SettingsReader.read(tree)).isNotEqualTo(PipelineSettings.DEFAULT);
  }

  @Test
  void of_rateOfAnEscalation_isAMappingOfItsOwn() throws SettingsException {
    Map<String, Object> tree =
        tree(
            Map.of(
                "otel.cps.features.default.escalation.cost.hourly.rate.usd", "60",
                "otel.cps.features.default.escalation.cost.minutes", "5"));

    assertThat(SettingsReader.read(tree).policies().standard().escalationCostUsd())
        .isEqualByComparingTo("5");
  }

  @Test
  void of_noProperty_isEmpty() {
    assertThat(tree(Map.of("otel.service.name", "app"))).isEmpty();
  }

  private static Map<String, Object> tree(Map<String, String> properties) {
    return PropertyTree.of(DefaultConfigProperties.createFromMap(properties));
  }

  private static Map<String, Object> at(String path, Object value) {
    int dot = path.indexOf('.');
    return dot < 0
        ? Map.of(path, value)
        : Map.of(path.substring(0, dot), at(path.substring(dot + 1), value));
  }
}
