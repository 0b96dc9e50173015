package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.KeyTable;
import io.costpersuccess.span.LogView;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import org.jspecify.annotations.Nullable;

/** A log record of the SDK. */
final class SdkLogView implements LogView {
  private final LogRecordData log;
  private final SdkResources resources;
  private final KeyTable<Object> table;

  SdkLogView(LogRecordData log, SdkResources resources) {
    this.log = log;
    this.resources = resources;
    this.table = SdkAttributes.table(log.getAttributes());
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
    return table.get(key);
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
    return resources.view(log.getResource());
  }
}
