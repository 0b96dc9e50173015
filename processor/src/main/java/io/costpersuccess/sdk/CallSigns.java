package io.costpersuccess.sdk;

import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.span.KeyGroups;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The attributes that show whether a span that has not ended may be a call. They are asked for one
 * by one, since until it has ended its attributes can be had together only as a copy. Safe for use
 * by many threads.
 */
final class CallSigns {
  private static final String ANY_SCOPE = "";

  /** There are as many as the reader has sets of signs: a few. */
  private final Map<KeyGroups, List<AttributeKey<String>>> typed = new ConcurrentHashMap<>();

  /** Whether a span has one of them, which every call has; none of them is other than text. */
  boolean areOn(ReadableSpan span) {
    List<AttributeKey<String>> keys =
        typed(TelemetryReader.callSigns(span.getInstrumentationScopeInfo().getName()));
    for (int i = 0; i < keys.size(); i++) {
      if (span.getAttribute(keys.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a span of an unknown scope, which is to start with these, has one of them. */
  boolean areAmong(Attributes attributes) {
    List<AttributeKey<String>> keys = typed(TelemetryReader.callSigns(ANY_SCOPE));
    for (int i = 0; i < keys.size(); i++) {
      if (attributes.get(keys.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private List<AttributeKey<String>> typed(KeyGroups signs) {
    return typed.computeIfAbsent(
        signs, set -> set.keys().stream().map(AttributeKey::stringKey).toList());
  }
}
