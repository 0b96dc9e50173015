package io.costpersuccess.sdk;

import io.costpersuccess.dialect.BoundedText;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.TelemetryReader;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a span that starts takes over from where it was started, as far as it does not say it
 * itself: the ids of its task, its feature and its experiment variant, from baggage, or else from
 * its parent if that is a span of this process. Safe for use by many threads.
 */
final class Inheritance implements BiConsumer<Context, ReadWriteSpan> {
  private final List<AttributeKey<String>> keys;

  /** The inheritance of all of these keys but the dimensions. */
  Inheritance(CorrelationKeys keys) {
    this.keys =
        Stream.of(keys.task(), keys.scope(), keys.feature(), keys.arm())
            .flatMap(List::stream)
            .distinct()
            .map(AttributeKey::stringKey)
            .toList();
  }

  /** Hands on what is in the context to a span that starts in it. */
  @Override
  public void accept(Context context, ReadWriteSpan heir) {
    Baggage baggage = Baggage.fromContext(context);
    ReadableSpan parent = Span.fromContext(context) instanceof ReadableSpan local ? local : null;
    if ((parent != null || !baggage.isEmpty()) && mayLeadToCalls(heir)) {
      handOn(baggage, parent, heir);
    }
  }

  /** Clients of databases and the like, which most spans are of, report no calls and have none. */
  private static boolean mayLeadToCalls(ReadableSpan span) {
    String scope = span.getInstrumentationScopeInfo().getName();
    return !TelemetryReader.callSigns(scope).keys().isEmpty();
  }

  private void handOn(Baggage baggage, @Nullable ReadableSpan parent, ReadWriteSpan heir) {
    Attributes own = null;
    for (int i = 0; i < keys.size(); i++) {
      AttributeKey<String> key = keys.get(i);
      String value = value(key, baggage, parent);
      if (value != null) {
        own = own == null ? heir.getAttributes() : own;
        if (!carries(own, key.getKey())) {
          heir.setAttribute(key, BoundedText.id(value));
        }
      }
    }
  }

  private static @Nullable String value(
      AttributeKey<String> key, Baggage baggage, @Nullable ReadableSpan parent) {
    String value = baggage.getEntryValue(key.getKey());
    if ((value == null || value.isEmpty()) && parent != null) {
      value = parent.getAttribute(key);
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** Whether there is a value of any type: to ask for text would miss a number. */
  private static boolean carries(Attributes own, String key) {
    for (AttributeKey<?> present : own.asMap().keySet()) {
      if (present.getKey().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
