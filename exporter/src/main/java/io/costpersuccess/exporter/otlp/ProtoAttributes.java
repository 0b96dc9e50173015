package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.KeyTable;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of an OTLP message. Keys are unique in OTLP; should one appear twice, the first
 * counts. They are put in a table when one is asked for, since who asks for one asks for many. Safe
 * for use by many threads.
 */
public final class ProtoAttributes implements AttributeView {
  private final List<KeyValue> entries;
  private volatile @Nullable KeyTable<AnyValue> table;

  /**
   * A view of these attributes.
   *
   * @param entries the attributes, not copied
   */
  public ProtoAttributes(List<KeyValue> entries) {
    this.entries = entries;
  }

  /** The groups that there is an attribute of, whatever its type, a bit for each. */
  long groups(KeyGroups keys) {
    long found = 0;
    for (int i = 0; i < entries.size(); i++) {
      KeyValue entry = entries.get(i);
      found |= keys.of(entry.getKey(), entry.getValue().getStringValue());
    }
    return found;
  }

  @Override
  public @Nullable Object attribute(String key) {
    AnyValue value = table().get(key);
    return value == null ? null : value(value);
  }

  @Override
  public void forEachKey(Consumer<? super String> action) {
    table().forEachKey(action);
  }

  private KeyTable<AnyValue> table() {
    KeyTable<AnyValue> known = table;
    if (known == null) {
      known = tabulate();
      table = known;
    }
    return known;
  }

  private KeyTable<AnyValue> tabulate() {
    var made = new KeyTable<AnyValue>(entries.size());
    for (KeyValue entry : entries) {
      made.put(entry.getKey(), entry.getValue());
    }
    return made;
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
