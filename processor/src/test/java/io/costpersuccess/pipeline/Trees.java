package io.costpersuccess.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Configurations as trees of maps, as a parser of files hands them over. */
final class Trees {
  private Trees() {}

  /** Alternating keys and values; a value may be null. */
  static Map<String, Object> map(@Nullable Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  /** A value under a path of keys such as {@code task.idle_timeout}. */
  static Map<String, Object> at(String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    return dot < 0
        ? map(path, value)
        : map(path.substring(0, dot), at(path.substring(dot + 1), value));
  }

  /** A signal. */
  static Map<String, Object> signal(@Nullable Object... keysAndValues) {
    return map("signals", List.of(map(keysAndValues)));
  }

  /** Custom prices. */
  static Map<String, Object> prices(Map<?, ?>... prices) {
    return at("prices.custom", List.of(prices));
  }

  /** What is wrong with a configuration, line by line. */
  static List<String> problemsOf(Map<String, ?> configuration) {
    try {
      SettingsReader.read(configuration);
      return List.of();
    } catch (SettingsException wrong) {
      return wrong.problems().stream().map(SettingsProblem::toString).toList();
    }
  }
}
