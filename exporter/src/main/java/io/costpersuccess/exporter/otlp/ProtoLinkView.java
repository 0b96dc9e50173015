package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.LinkView;
import io.opentelemetry.proto.trace.v1.Span;
import org.jspecify.annotations.Nullable;

/** A link of an OTLP span whose ids are valid. */
final class ProtoLinkView implements LinkView {
  private final Span.Link link;
  private final ProtoAttributes attributes;

  ProtoLinkView(Span.Link link) {
    this.link = link;
    this.attributes = new ProtoAttributes(link.getAttributesList());
  }

  static boolean isValid(Span.Link link) {
    return OtlpId.TRACE.isValid(link.getTraceId()) && OtlpId.SPAN.isValid(link.getSpanId());
  }

  @Override
  public String traceId() {
    return OtlpId.hex(link.getTraceId());
  }

  @Override
  public String spanId() {
    return OtlpId.hex(link.getSpanId());
  }

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.attribute(key);
  }
}
