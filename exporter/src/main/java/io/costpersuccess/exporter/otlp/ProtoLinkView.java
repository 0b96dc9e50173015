package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.LinkView;
import io.opentelemetry.proto.trace.v1.Span;

/** A link of an OTLP span whose ids are valid. */
final class ProtoLinkView implements LinkView {
  private final Span.Link link;

  ProtoLinkView(Span.Link link) {
    this.link = link;
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
}
