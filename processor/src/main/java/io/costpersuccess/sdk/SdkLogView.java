package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.LogView;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import org.jspecify.annotations.Nullable;

/** A log record of the SDK. */
final class SdkLogView implements LogView {
  private final LogRecordData log;

  SdkLogView(LogRecordData log) {
    this.log = log;
  }

  @Override
  public String name() {
    String name = log.getEventName();
    return name == null ? "" : name;
  }

  @Override
  public long epochNanos() {
    long time = log.getTimestampEpochNanos();
    return time == 0 ? log.getObservedTimestampEpochNanos() : time;
  }

  @Override
  public @Nullable Object attribute(String key) {
    return SdkAttributes.get(log.getAttributes(), key);
  }

  @Override
  public @Nullable String traceId() {
    SpanContext span = log.getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }

  @Override
  public @Nullable String spanId() {
    SpanContext span = log.getSpanContext();
    return span.isValid() ? span.getSpanId() : null;
  }

  @Override
  public AttributeView resource() {
    return key -> SdkAttributes.get(log.getResource().getAttributes(), key);
  }
}
