package io.costpersuccess.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in the configuration, read key by key. A key that holds the wrong thing becomes a
 * problem and counts as absent, so that all problems are found at once.
 */
final class ConfigNode {
  private static final int MOST_DIGITS = 30;

  private final String path;
  private final Map<?, ?> values;
  private final List<SettingsProblem> problems;
  private final Set<String> read = new HashSet<>();

  ConfigNode(String path, Map<?, ?> values, List<SettingsProblem> problems) {
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /** The text under a key; a number or boolean counts as its text. */
  @Nullable String text(String key) {
    Object value = value(key);
    if (value == null || isScalar(value)) {
      return value == null ? null : value.toString();
    }
    problem(key, value, "a text");
    return null;
  }

  /** The texts under a key, which may also be a single one. */
  @Nullable List<String> texts(String key) {
    Object value = value(key);
    if (value instanceof List<?> list && list.stream().allMatch(ConfigNode::isScalar)) {
      return list.stream().map(String::valueOf).toList();
    }
    if (value == null || isScalar(value)) {
      return value == null ? null : List.of(value.toString());
    }
    problem(key, value, "a list of texts");
    return null;
  }

  /** The text under a key that is needed. */
  @Nullable String required(String key, String expected) {
    if (!has(key)) {
      problem(key, null, expected);
    }
    return text(key);
  }

  /** An amount from 0, or another number from 0. */
  @Nullable BigDecimal amount(String key) {
    return parsed(key, "a decimal number from 0, such as \"15.00\"", ConfigNode::amountOf);
  }

  /** The bounds keep sums short, which {@code 1e999999999} would make endless, and finite. */
  static @Nullable BigDecimal amountOf(String text) {
    var amount = new BigDecimal(text);
    boolean isLong = Math.abs(amount.scale()) > MOST_DIGITS || amount.precision() > MOST_DIGITS;
    return amount.signum() < 0 || isLong ? null : amount;
  }

  /** A whole number from 1. */
  @Nullable Long count(String key) {
    return parsed(
        key,
        "a whole number from 1",
        text -> {
          long count = Long.parseLong(text);
          return count < 1 ? null : count;
        });
  }

  @Nullable Duration duration(String key) {
    return parsed(key, "a time such as 500ms, 30s, 30m, 24h or 7d", Durations::parse);
  }

  @Nullable Instant instant(String key) {
    return parsed(key, "a time such as 2026-01-01T00:00:00Z", Instant::parse);
  }

  /** One of a closed set of words. */
  <T> @Nullable T word(String key, Map<String, T> words) {
    return parsed(
        key, "one of " + String.join(", ", words.keySet().stream().sorted().toList()), words::get);
  }

  /** The value under a key as {@code parser} reads it; null from the parser is a problem. */
  <T> @Nullable T parsed(String key, String expected, Function<String, @Nullable T> parser) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    T result = null;
    try {
      result = parser.apply(text);
    } catch (ArithmeticException | IllegalArgumentException | DateTimeParseException malformed) {
      result = null;
    }
    if (result == null) {
      problem(key, text, expected);
    }
    return result;
  }

  /** The mapping under a key. */
  @Nullable ConfigNode child(String key) {
    Object value = value(key);
    if (value instanceof Map<?, ?> map) {
      return new ConfigNode(pathOf(key), map, problems);
    }
    if (value != null) {
      problem(key, value, "a mapping");
    }
    return null;
  }

  /** The mappings in the list under a key; none when it is absent. */
  List<ConfigNode> children(String key) {
    Object value = value(key);
    var children = new ArrayList<ConfigNode>();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String place = key + '[' + i + ']';
        if (list.get(i) instanceof Map<?, ?> map) {
          children.add(new ConfigNode(pathOf(place), map, problems));
        } else {
          problem(place, list.get(i), "a mapping");
        }
      }
    } else if (value != null) {
      problem(key, value, "a list of mappings");
    }
    return children;
  }

  /** All keys, in the order of the configuration. */
  List<String> keys() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  /** Notes a problem with the whole mapping. */
  void problem(String found, String expected) {
    problems.add(new SettingsProblem(path.isEmpty() ? "cost_per_success" : path, found, expected));
  }

  /** Notes a problem with the value of a key. */
  void problem(String key, @Nullable Object value, String expected) {
    note(key, describe(value), expected);
  }

  /** Notes a problem with a key, in words. */
  void note(String key, String found, String expected) {
    problems.add(new SettingsProblem(pathOf(key), found, expected));
  }

  /** Number of problems of the whole configuration so far. */
  int problemCount() {
    return problems.size();
  }

  /** Notes every key that was not asked for. */
  void finish() {
    for (String key : keys()) {
      if (!read.contains(key)) {
        String known = String.join(", ", read.stream().sorted().toList());
        note(key, "an unknown key", "one of " + known);
      }
    }
  }

  private @Nullable Object value(String key) {
    read.add(key);
    return values.get(key);
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + '.' + key;
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof Map) {
      return "a mapping";
    }
    return value instanceof List ? "a list" : '"' + value.toString() + '"';
  }
}
