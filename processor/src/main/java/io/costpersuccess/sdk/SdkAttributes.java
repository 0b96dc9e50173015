package io.costpersuccess.sdk;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Look-up of SDK attributes by key alone; the SDK itself wants the type, too. */
final class SdkAttributes {
  /** Keys come from the conventions and the configuration, so this stays small. */
  private static final int MOST_KEYS = 4_096;

  private static final Map<String, List<AttributeKey<?>>> TYPED = new ConcurrentHashMap<>();

  private SdkAttributes() {}

  static @Nullable Object get(Attributes attributes, String key) {
    for (AttributeKey<?> typed : typed(key)) {
      Object value = attributes.get(typed);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  static @Nullable Object get(ReadableSpan span, String key) {
    for (AttributeKey<?> typed : typed(key)) {
      Object value = span.getAttribute(typed);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static List<AttributeKey<?>> typed(String key) {
    List<AttributeKey<?>> known = TYPED.get(key);
    if (known != null) {
      return known;
    }
    List<AttributeKey<?>> made =
        List.of(
            AttributeKey.stringKey(key),
            AttributeKey.longKey(key),
            AttributeKey.doubleKey(key),
            AttributeKey.booleanKey(key));
    if (TYPED.size() < MOST_KEYS) {
      TYPED.put(key, made);
    }
    return made;
  }
}
