package io.costpersuccess.exporter.demo;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.google.protobuf.ByteString;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A maker of SDK spans from OTLP ones, which keep their ids. */
public final class GivenIds implements IdGenerator {
  private @Nullable Span next;

  /** Makes a span and ends it. */
  public void make(Span span, Tracer tracer) {
    next = span;
    io.opentelemetry.api.trace.Span made =
        tracer
            .spanBuilder(span.getName())
            .setParent(parent(span))
            .setSpanKind(SpanKind.valueOf(span.getKind().name().substring("SPAN_KIND_".length())))
            .setStartTimestamp(span.getStartTimeUnixNano(), NANOSECONDS)
            .setAllAttributes(attributes(span.getAttributesList()))
            .startSpan();
    if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
      made.setStatus(StatusCode.ERROR);
    }
    for (Span.Event event : span.getEventsList()) {
      made.addEvent(
          event.getName(),
          attributes(event.getAttributesList()),
          event.getTimeUnixNano(),
          NANOSECONDS);
    }
    made.end(span.getEndTimeUnixNano(), NANOSECONDS);
  }

  private static Context parent(Span span) {
    if (span.getParentSpanId().isEmpty()) {
      return Context.root();
    }
    SpanContext parent =
        SpanContext.create(
            hex(span.getTraceId()),
            hex(span.getParentSpanId()),
            TraceFlags.getSampled(),
            TraceState.getDefault());
    return Context.root().with(io.opentelemetry.api.trace.Span.wrap(parent));
  }

  @Override
  public String generateSpanId() {
    return hex(requireNonNull(next).getSpanId());
  }

  @Override
  public String generateTraceId() {
    return hex(requireNonNull(next).getTraceId());
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  static Attributes attributes(List<KeyValue> values) {
    AttributesBuilder attributes = Attributes.builder();
    for (KeyValue value : values) {
      switch (value.getValue().getValueCase()) {
        case INT_VALUE -> attributes.put(value.getKey(), value.getValue().getIntValue());
        case BOOL_VALUE -> attributes.put(value.getKey(), value.getValue().getBoolValue());
        case ARRAY_VALUE ->
            attributes.put(
                AttributeKey.stringArrayKey(value.getKey()),
                value.getValue().getArrayValue().getValuesList().stream()
                    .map(AnyValue::getStringValue)
                    .toList());
        default ->
            attributes.put(
                AttributeKey.stringKey(value.getKey()), value.getValue().getStringValue());
      }
    }
    return attributes.build();
  }
}
