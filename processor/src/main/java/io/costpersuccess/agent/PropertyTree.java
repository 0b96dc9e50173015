package io.costpersuccess.agent;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code otel.cps.*} properties as the tree that a configuration file would be.
 *
 * <p>The name of a property is the path of the key with dots for underscores, such as {@code
 * otel.cps.task.idle.timeout}, so that the variable {@code OTEL_CPS_TASK_IDLE_TIMEOUT} names it,
 * too. Lists are separated by commas. What is a list of mappings, or a feature's own policy, needs
 * a configuration file.
 */
final class PropertyTree {
  private static final String PREFIX = "otel.cps.";
  private static final List<String> TEXTS =
      List.of(
          "task.idle_timeout",
          "task.max_age",
          "task.correction_horizon",
          "task.max_open",
          "task.runaway_calls",
          "features.default.escalation_cost_usd",
          "features.default.escalation_cost.hourly_rate_usd",
          "features.default.escalation_cost.minutes",
          "features.default.rework_cost_usd",
          "features.default.review_cost_usd",
          "features.default.infrastructure_cost_usd",
          "features.default.on_silence",
          "features.default.success_value_usd",
          "label_maturity",
          "gauges.horizon",
          "alerts.cost_per_success_rise",
          "alerts.success_rate_fall",
          "alerts.catalogue_age",
          "prices.reported_cost");
  private static final List<String> LISTS =
      List.of(
          "task.keys",
          "task.scope",
          "feature_keys",
          "arm_keys",
          "prompt_keys",
          "dimensions",
          "strata_keys",
          "cluster_keys",
          "semantic_cache_keys",
          "prices.files");

  private PropertyTree() {}

  static Map<String, Object> of(ConfigProperties properties) {
    var tree = new LinkedHashMap<String, Object>();
    TEXTS.forEach(path -> put(path, properties.getString(nameOf(path)), tree));
    for (String path : LISTS) {
      List<String> values = properties.getList(nameOf(path));
      put(path, values.isEmpty() ? null : values, tree);
    }
    return tree;
  }

  private static String nameOf(String path) {
    return PREFIX + path.replace('_', '.');
  }

  private static void put(String path, @Nullable Object value, Map<String, Object> tree) {
    if (value == null) {
      return;
    }
    Map<String, Object> node = tree;
    String[] keys = path.split("\\.", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      node = childOf(node, keys[i]);
    }
    node.put(keys[keys.length - 1], value);
  }

  @SuppressWarnings("unchecked") // every inner node is made here
  private static Map<String, Object> childOf(Map<String, Object> node, String key) {
    return (Map<String, Object>)
        node.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
  }
}
