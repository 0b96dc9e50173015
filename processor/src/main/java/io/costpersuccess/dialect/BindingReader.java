package io.costpersuccess.dialect;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.span.AttributeView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reader of the {@link Binding} that attributes carry. */
final class BindingReader {
  /** Longest value that is kept of an attribute; longer ones are cut, as they may be text. */
  static final int LONGEST_VALUE = 256;

  /** Added to the rank of what is found on a resource, so that a span's own attribute wins. */
  private static final int RESOURCE = 1_000;

  private final CorrelationKeys keys;

  BindingReader(CorrelationKeys keys) {
    this.keys = keys;
  }

  /** The binding that these attributes carry themselves. */
  Binding read(AttributeView attributes) {
    return new Binding(
        first(keys.task(), attributes, 0),
        first(keys.feature(), attributes, 0),
        first(keys.arm(), attributes, 0),
        labels(attributes));
  }

  /**
   * The binding that a resource carries. Its ids do not count: a resource makes many tasks, and an
   * id on it would make them one.
   */
  Binding readResource(AttributeView resource) {
    return new Binding(
        null,
        first(keys.feature(), resource, RESOURCE),
        first(keys.arm(), resource, RESOURCE),
        labels(resource));
  }

  private static @Nullable Ranked first(List<String> keys, AttributeView attributes, int offset) {
    for (int rank = 0; rank < keys.size(); rank++) {
      String value = attributes.text(keys.get(rank));
      if (value != null) {
        return new Ranked(offset + rank, cut(value));
      }
    }
    return null;
  }

  private Map<String, String> labels(AttributeView attributes) {
    if (keys.scope().isEmpty() && keys.dimensions().isEmpty()) {
      return Map.of();
    }
    var labels = new TreeMap<String, String>();
    for (List<String> list : List.of(keys.scope(), keys.dimensions())) {
      for (String key : list) {
        String value = attributes.text(key);
        if (value != null) {
          labels.put(key, cut(value));
        }
      }
    }
    return labels;
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }
}
