package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.LinkView;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of the SDK that is about to end and can still be given attributes. Status, events, links
 * and resource cannot be read yet without copying the span; times are reckoned back from now.
 */
final class EndingSpanView implements SpanView {
  private final ReadableSpan span;
  private final long nowNanos;

  EndingSpanView(ReadableSpan span, long nowNanos) {
    this.span = span;
    this.nowNanos = nowNanos;
  }

  @Override
  public @Nullable Object attribute(String key) {
    return SdkAttributes.get(span, key);
  }

  @Override
  public String traceId() {
    return span.getSpanContext().getTraceId();
  }

  @Override
  public String spanId() {
    return span.getSpanContext().getSpanId();
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
    return nowNanos - span.getLatencyNanos();
  }

  @Override
  public long endEpochNanos() {
    return nowNanos;
  }

  @Override
  public boolean isError() {
    return false;
  }

  @Override
  public AttributeView resource() {
    return key -> null;
  }

  @Override
  public List<? extends EventView> events() {
    return List.of();
  }

  @Override
  public List<? extends LinkView> links() {
    return List.of();
  }
}
