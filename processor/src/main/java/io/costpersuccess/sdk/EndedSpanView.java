package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.LinkView;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span of the SDK that has ended. */
final class EndedSpanView implements SpanView {
  private final SpanData span;

  EndedSpanView(SpanData span) {
    this.span = span;
  }

  @Override
  public @Nullable Object attribute(String key) {
    return SdkAttributes.get(span.getAttributes(), key);
  }

  @Override
  public String traceId() {
    return span.getTraceId();
  }

  @Override
  public String spanId() {
    return span.getSpanId();
  }

  @Override
  public @Nullable String parentSpanId() {
    SpanContext parent = span.getParentSpanContext();
    return parent.isValid() ? parent.getSpanId() : null;
  }

  @Override
  public String name() {
    return span.getName();
  }

  @Override
  public String scopeName() {
    return span.getInstrumentationScopeInfo().getName();
  }

  @Override
  public Kind kind() {
    return SdkKinds.of(span.getKind());
  }

  @Override
  public long startEpochNanos() {
    return span.getStartEpochNanos();
  }

  @Override
  public long endEpochNanos() {
    return span.getEndEpochNanos();
  }

  @Override
  public boolean isError() {
    return span.getStatus().getStatusCode() == StatusCode.ERROR;
  }

  @Override
  public AttributeView resource() {
    return key -> SdkAttributes.get(span.getResource().getAttributes(), key);
  }

  @Override
  public List<? extends EventView> events() {
    return span.getEvents().stream().map(Event::new).toList();
  }

  @Override
  public List<? extends LinkView> links() {
    return span.getLinks().stream().map(Link::new).toList();
  }

  private record Event(EventData data) implements EventView {
    @Override
    public String name() {
      return data.getName();
    }

    @Override
    public long epochNanos() {
      return data.getEpochNanos();
    }

    @Override
    public @Nullable Object attribute(String key) {
      return SdkAttributes.get(data.getAttributes(), key);
    }
  }

  private record Link(LinkData data) implements LinkView {
    @Override
    public String traceId() {
      return data.getSpanContext().getTraceId();
    }

    @Override
    public String spanId() {
      return data.getSpanContext().getSpanId();
    }

    @Override
    public @Nullable Object attribute(String key) {
      return SdkAttributes.get(data.getAttributes(), key);
    }
  }
}
