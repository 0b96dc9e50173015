package io.costpersuccess.exporter.otlp;

import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An OTLP span with valid ids (see {@link ScreenedSpans}), read where it is. A parent id that is
 * not valid counts as none, and a link whose ids are not valid is not seen.
 */
public final class ProtoSpanView implements SpanView {
  private final Span span;
  private final InstrumentationScope scope;
  private final AttributeView resource;
  private final ProtoAttributes attributes;

  /** A view of a span that was made by a scope on a resource. */
  public ProtoSpanView(Span span, InstrumentationScope scope, AttributeView resource) {
    this.span = span;
    this.scope = scope;
    this.resource = resource;
    this.attributes = new ProtoAttributes(span.getAttributesList());
  }

  /** Hands over a view of each span in the order of the message. */
  public static void forEach(ResourceSpans spans, Consumer<? super ProtoSpanView> action) {
    AttributeView resource = new ProtoAttributes(spans.getResource().getAttributesList());
    for (ScopeSpans scope : spans.getScopeSpansList()) {
      InstrumentationScope by = scope.getScope();
      scope.getSpansList().forEach(s -> action.accept(new ProtoSpanView(s, by, resource)));
    }
  }

  @Override
  public String traceId() {
    return OtlpId.hex(span.getTraceId());
  }

  @Override
  public String spanId() {
    return OtlpId.hex(span.getSpanId());
  }

  @Override
  public @Nullable String parentSpanId() {
    return OtlpId.SPAN.hexOrNull(span.getParentSpanId());
  }

  @Override
  public @Nullable SamplingThreshold sampling() {
    return SamplingThreshold.ofTraceState(
        TraceStates.value(span.getTraceState(), SamplingThreshold.TRACE_STATE_KEY));
  }

  @Override
  public String name() {
    return span.getName();
  }

  @Override
  public String scopeName() {
    return scope.getName();
  }

  @Override
  public String scopeVersion() {
    return scope.getVersion();
  }

  @Override
  public Kind kind() {
    return switch (span.getKind()) {
      case SPAN_KIND_INTERNAL -> Kind.INTERNAL;
      case SPAN_KIND_SERVER -> Kind.SERVER;
      case SPAN_KIND_CLIENT -> Kind.CLIENT;
      case SPAN_KIND_PRODUCER -> Kind.PRODUCER;
      case SPAN_KIND_CONSUMER -> Kind.CONSUMER;
      case SPAN_KIND_UNSPECIFIED, UNRECOGNIZED -> Kind.UNSPECIFIED;
    };
  }

  @Override
  public long startEpochNanos() {
    return span.getStartTimeUnixNano();
  }

  @Override
  public long endEpochNanos() {
    return span.getEndTimeUnixNano();
  }

  @Override
  public boolean isError() {
    return span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR;
  }

  @Override
  public String statusMessage() {
    return span.getStatus().getMessage();
  }

  @Override
  public long groups(KeyGroups keys) {
    return attributes.groups(keys);
  }

  @Override
  public AttributeView resource() {
    return resource;
  }

  @Override
  public List<ProtoEventView> events() {
    return span.getEventsList().stream().map(ProtoEventView::new).toList();
  }

  @Override
  public List<ProtoLinkView> links() {
    return span.getLinksList().stream()
        .filter(ProtoLinkView::isValid)
        .map(ProtoLinkView::new)
        .toList();
  }

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.attribute(key);
  }

  @Override
  public void forEachKey(Consumer<? super String> action) {
    attributes.forEachKey(action);
  }
}
