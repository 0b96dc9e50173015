package io.costpersuccess.agent;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A node of a declarative configuration as a tree of maps, lists and scalars.
 *
 * <p>The API wants the type of a value before it shows it, and logs a warning when the guess is
 * wrong; so the type that the documentation shows for a key is tried first.
 */
final class DeclarativeTree {
  private static final Set<String> WHOLE = Set.of("max_open", "runaway_calls", "minutes", "gpus");
  private static final Set<String> DECIMAL =
      Set.of("success_at_least", "utilisation", "cost_per_success_rise", "success_rate_fall");

  /** A way to ask for a scalar. */
  private interface Scalar
      extends BiFunction<DeclarativeConfigProperties, String, @Nullable Object> {}

  private static final Scalar TEXT = DeclarativeConfigProperties::getString;
  private static final Scalar LONG = DeclarativeConfigProperties::getLong;
  private static final Scalar DOUBLE = DeclarativeConfigProperties::getDouble;
  private static final Scalar BOOLEAN = DeclarativeConfigProperties::getBoolean;

  private DeclarativeTree() {}

  static Map<String, Object> of(DeclarativeConfigProperties node) {
    var tree = new LinkedHashMap<String, Object>();
    for (String key : node.getPropertyKeys()) {
      Object value = value(node, key);
      if (value != null) {
        tree.put(key, value);
      }
    }
    return tree;
  }

  private static @Nullable Object value(DeclarativeConfigProperties node, String key) {
    DeclarativeConfigProperties child = node.getStructured(key);
    if (child != null) {
      return of(child);
    }
    List<DeclarativeConfigProperties> children = node.getStructuredList(key);
    if (children != null) {
      return children.stream().map(DeclarativeTree::of).toList();
    }
    List<String> texts = node.getScalarList(key, String.class);
    return texts == null ? scalar(node, key) : texts;
  }

  private static @Nullable Object scalar(DeclarativeConfigProperties node, String key) {
    for (Scalar scalar : order(key)) {
      Object value = scalar.apply(node, key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static List<Scalar> order(String key) {
    if (WHOLE.contains(key)) {
      return List.of(LONG, TEXT, DOUBLE, BOOLEAN);
    }
    return DECIMAL.contains(key)
        ? List.of(DOUBLE, LONG, TEXT, BOOLEAN)
        : List.of(TEXT, LONG, DOUBLE, BOOLEAN);
  }
}
