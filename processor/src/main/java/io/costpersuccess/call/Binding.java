package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What ties a trace to its task, feature and arm. A binding found anywhere in a trace counts for
 * the whole trace, so two bindings of one trace are {@linkplain #and merged}; merging is
 * commutative, associative and idempotent.
 *
 * @param task the task, session or conversation id; null when none was found
 * @param feature the feature tag; null when none was found
 * @param variant the experiment variant; null when none was found
 * @param labels values of the configured scope, dimension and cluster attributes, by attribute key
 */
public record Binding(
    @Nullable Ranked task,
    @Nullable Ranked feature,
    @Nullable Ranked variant,
    Map<String, String> labels) {

  /** The binding that ties nothing. */
  public static final Binding NONE = new Binding(null, null, null, Map.of());

  /** Copies the labels. */
  public Binding {
    labels = Map.copyOf(requireNonNull(labels, "labels"));
  }

  /** Whether this binding ties nothing. */
  public boolean isNone() {
    return task == null && feature == null && variant == null && labels.isEmpty();
  }

  /** Both bindings in one; of two finds for one thing the stronger is kept. */
  public Binding and(Binding other) {
    if (other.isNone() || equals(other)) {
      return this;
    }
    return isNone() ? other : both(other);
  }

  private Binding both(Binding other) {
    return new Binding(
        Ranked.stronger(task, other.task),
        Ranked.stronger(feature, other.feature),
        Ranked.stronger(variant, other.variant),
        lesserOfEach(labels, other.labels));
  }

  private static Map<String, String> lesserOfEach(
      Map<String, String> one, Map<String, String> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() ? two : one;
    }
    var merged = new TreeMap<>(one);
    two.forEach((key, value) -> merged.merge(key, value, Binding::lesser));
    return merged;
  }

  private static String lesser(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
