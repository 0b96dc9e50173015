package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.List;

/** Attribute values as OTLP has them. */
final class ProtoValue {
  private ProtoValue() {}

  static KeyValue keyValue(String key, Object value) {
    return KeyValue.newBuilder().setKey(key).setValue(anyValue(key, value)).build();
  }

  private static AnyValue anyValue(String key, Object value) {
    AnyValue.Builder any = AnyValue.newBuilder();
    if (value instanceof String text) {
      return any.setStringValue(text).build();
    }
    if (value instanceof Boolean bool) {
      return any.setBoolValue(bool).build();
    }
    if (value instanceof Long || value instanceof Integer) {
      return any.setIntValue(((Number) value).longValue()).build();
    }
    if (value instanceof Double number) {
      return any.setDoubleValue(number).build();
    }
    if (value instanceof List<?> list) {
      return any.setArrayValue(array(key, list)).build();
    }
    throw new IllegalArgumentException(
        key + ": found " + value.getClass().getName() + ", expected an attribute type");
  }

  private static ArrayValue array(String key, List<?> list) {
    ArrayValue.Builder array = ArrayValue.newBuilder();
    for (Object element : list) {
      array.addValues(anyValue(key, element));
    }
    return array.build();
  }
}
