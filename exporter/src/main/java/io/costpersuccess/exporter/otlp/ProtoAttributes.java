package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.AttributeView;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of an OTLP message, looked up where they are. Keys are unique in OTLP; should one
 * appear twice, the first counts.
 *
 * @param entries the attributes, not copied
 */
public record ProtoAttributes(List<KeyValue> entries) implements AttributeView {
  @Override
  public @Nullable Object attribute(String key) {
    for (KeyValue entry : entries) {
      if (entry.getKey().equals(key)) {
        return value(entry.getValue());
      }
    }
    return null;
  }

  /**
   * The value as a {@code String}, {@code Long}, {@code Double}, {@code Boolean} or a {@code List}
   * of these; null for bytes, maps and no value. Elements of a list that have no such value are
   * left out.
   */
  static @Nullable Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> value.getIntValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case BOOL_VALUE -> value.getBoolValue();
      case ARRAY_VALUE -> list(value.getArrayValue().getValuesList());
      case KVLIST_VALUE, BYTES_VALUE, STRING_VALUE_STRINDEX, VALUE_NOT_SET -> null;
    };
  }

  private static List<Object> list(List<AnyValue> values) {
    List<Object> list = new ArrayList<>(values.size());
    for (AnyValue element : values) {
      Object value = value(element);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** The number of attributes only: no value may reach a log by accident. */
  @Override
  public String toString() {
    return "ProtoAttributes[" + entries.size() + "]";
  }
}
