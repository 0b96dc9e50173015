package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Spans with more attributes. */
public final class EnrichedSpans {
  private EnrichedSpans() {}

  /**
   * The spans of a resource with more attributes. An attribute that a span already has is replaced
   * where it is, since keys are unique; all else, unknown fields included, stays as it was. If
   * nothing is added, the very message that was handed in comes back.
   *
   * @param additions what to add to a span of a scope, in order; values are {@code String}, {@code
   *     Boolean}, {@code Integer}, {@code Long}, {@code Double} or {@code List} of these
   * @throws IllegalArgumentException if a value is of another type
   */
  public static ResourceSpans of(
      ResourceSpans spans,
      BiFunction<? super Span, ? super InstrumentationScope, ? extends Map<String, ?>> additions) {
    ResourceSpans.Builder enriched = spans.toBuilder();
    boolean changed = false;
    for (int scope = 0; scope < spans.getScopeSpansCount(); scope++) {
      InstrumentationScope by = spans.getScopeSpans(scope).getScope();
      List<Span> old = spans.getScopeSpans(scope).getSpansList();
      for (int i = 0; i < old.size(); i++) {
        Map<String, ?> added = additions.apply(old.get(i), by);
        if (!added.isEmpty()) {
          enriched.getScopeSpansBuilder(scope).setSpans(i, enrich(old.get(i), added));
          changed = true;
        }
      }
    }
    return changed ? enriched.build() : spans;
  }

  private static Span enrich(Span span, Map<String, ?> added) {
    Map<String, Integer> places = places(span);
    Span.Builder enriched = span.toBuilder();
    added.forEach(
        (key, value) -> {
          KeyValue attribute = ProtoValue.keyValue(key, value);
          Integer place = places.get(key);
          if (place == null) {
            enriched.addAttributes(attribute);
          } else {
            enriched.setAttributes(place, attribute);
          }
        });
    return enriched.build();
  }

  private static Map<String, Integer> places(Span span) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < span.getAttributesCount(); i++) {
      places.putIfAbsent(span.getAttributes(i).getKey(), i);
    }
    return places;
  }
}
