package io.costpersuccess.sdk;

import io.costpersuccess.span.KeyTable;
import io.opentelemetry.api.common.Attributes;
import java.util.List;

/** Attributes of the SDK by key alone; the SDK itself wants to be told the type, too. */
final class SdkAttributes {
  private SdkAttributes() {}

  /** The attributes that are scalars or lists of these. */
  static KeyTable<Object> table(Attributes attributes) {
    var table = new KeyTable<Object>(attributes.size());
    attributes.forEach(
        (key, value) -> {
          if (isScalar(value) || value instanceof List) {
            table.put(key.getKey(), value);
          }
        });
    return table;
  }

  private static boolean isScalar(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }
}
