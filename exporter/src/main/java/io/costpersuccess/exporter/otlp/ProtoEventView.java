package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.EventView;
import io.opentelemetry.proto.trace.v1.Span;
import org.jspecify.annotations.Nullable;

/** An event of an OTLP span. */
final class ProtoEventView implements EventView {
  private final Span.Event event;
  private final ProtoAttributes attributes;

  ProtoEventView(Span.Event event) {
    this.event = event;
    this.attributes = new ProtoAttributes(event.getAttributesList());
  }

  @Override
  public String name() {
    return event.getName();
  }

  @Override
  public long epochNanos() {
    return event.getTimeUnixNano();
  }

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.attribute(key);
  }
}
