package io.costpersuccess.sdk;

import io.costpersuccess.span.SpanView;
import io.opentelemetry.api.trace.SpanKind;

/** Span kinds of the SDK. */
final class SdkKinds {
  private SdkKinds() {}

  static SpanView.Kind of(SpanKind kind) {
    return switch (kind) {
      case INTERNAL -> SpanView.Kind.INTERNAL;
      case SERVER -> SpanView.Kind.SERVER;
      case CLIENT -> SpanView.Kind.CLIENT;
      case PRODUCER -> SpanView.Kind.PRODUCER;
      case CONSUMER -> SpanView.Kind.CONSUMER;
    };
  }
}
