package io.costpersuccess.exporter.demo;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;

/** Attributes of the demonstration's telemetry. */
final class DemoAttributes {
  private DemoAttributes() {}

  static KeyValue text(String key, String value) {
    return of(key, AnyValue.newBuilder().setStringValue(value));
  }

  static KeyValue count(String key, long value) {
    return of(key, AnyValue.newBuilder().setIntValue(value));
  }

  static KeyValue flag(String key, boolean value) {
    return of(key, AnyValue.newBuilder().setBoolValue(value));
  }

  private static KeyValue of(String key, AnyValue.Builder value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }
}
