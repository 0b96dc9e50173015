package io.costpersuccess.dialect;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.span.AttributeView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reader of the {@link Binding} that attributes carry. */
final class BindingReader {
  /** Added to the rank of what is found on a resource, so that a span's own attribute wins. */
  private static final int RESOURCE = 1_000;

  private final CorrelationKeys keys;
  private final List<String> labelKeys;

  BindingReader(CorrelationKeys keys) {
    this.keys = keys;
    this.labelKeys =
        Stream.of(keys.scope(), keys.dimensions(), keys.cluster())
            .flatMap(List::stream)
            .distinct()
            .toList();
  }

  /** The binding that these attributes carry themselves. */
  Binding read(AttributeView attributes) {
    return binding(bounded(first(keys.task(), attributes, 0), BoundedText::id), attributes, 0);
  }

  /**
   * The binding that a resource carries. Its ids do not count: a resource makes many tasks, and an
   * id on it would make them one.
   */
  Binding readResource(AttributeView resource) {
    return binding(null, resource, RESOURCE);
  }

  /** The experiment variant that the evaluation of a feature flag tells. */
  Binding readVariant(AttributeView evaluation) {
    Ranked variant = bounded(first(keys.arm(), evaluation, 0), BoundedText::cut);
    return variant == null ? Binding.NONE : new Binding(null, null, variant, Map.of());
  }

  private Binding binding(@Nullable Ranked task, AttributeView attributes, int offset) {
    Ranked feature = bounded(first(keys.feature(), attributes, offset), BoundedText::cut);
    Ranked arm = bounded(first(keys.arm(), attributes, offset), BoundedText::cut);
    Map<String, String> labels = labels(attributes);
    return task == null && feature == null && arm == null && labels.isEmpty()
        ? Binding.NONE
        : new Binding(task, feature, arm, labels);
  }

  private static @Nullable Ranked first(List<String> keys, AttributeView attributes, int offset) {
    for (int rank = 0; rank < keys.size(); rank++) {
      String value = attributes.text(keys.get(rank));
      if (value != null) {
        return new Ranked(offset + rank, value);
      }
    }
    return null;
  }

  private Map<String, String> labels(AttributeView attributes) {
    if (labelKeys.isEmpty()) {
      return Map.of();
    }
    var labels = new TreeMap<String, String>();
    for (String key : labelKeys) {
      String value = attributes.text(key);
      if (value != null) {
        labels.put(key, BoundedText.cut(value));
      }
    }
    return labels;
  }

  private static @Nullable Ranked bounded(@Nullable Ranked found, UnaryOperator<String> bound) {
    return found == null || found.value().length() <= BoundedText.LONGEST
        ? found
        : new Ranked(found.rank(), bound.apply(found.value()));
  }
}
