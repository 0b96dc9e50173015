package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.LinkView;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of the SDK that is about to end and can still be given attributes. Status, events, links
 * and resource cannot be read yet without copying the span, and the attributes are a copy; times
 * are reckoned back from now.
 */
final class EndingSpanView extends SdkSpanView {
  private final ReadableSpan span;
  private final Attributes attributes;
  private final long nowNanos;

  EndingSpanView(ReadableSpan span, long nowNanos) {
    this.span = span;
    this.attributes = span.getAttributes();
    this.nowNanos = nowNanos;
  }

  @Override
  public String name() {
    return span.getName();
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
  public @Nullable String statusMessage() {
    return null;
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

  @Override
  SpanContext context() {
    return span.getSpanContext();
  }

  @Override
  SpanContext parent() {
    return span.getParentSpanContext();
  }

  @Override
  InstrumentationScopeInfo scope() {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  SpanKind sdkKind() {
    return span.getKind();
  }

  @Override
  Attributes attributes() {
    return attributes;
  }
}
