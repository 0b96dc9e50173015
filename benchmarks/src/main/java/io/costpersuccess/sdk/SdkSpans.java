package io.costpersuccess.sdk;

import io.costpersuccess.span.SpanView;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Spans of the SDK as the span processor hands them to its pipeline. */
public final class SdkSpans {
  private static final SdkResources RESOURCES = new SdkResources();

  private SdkSpans() {}

  /** A new view of a span that has ended. */
  public static SpanView ended(SpanData span) {
    return new EndedSpanView(span, RESOURCES, false);
  }
}
