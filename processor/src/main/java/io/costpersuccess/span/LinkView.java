package io.costpersuccess.span;

/** A link from a span to another span. */
public interface LinkView {
  /** Trace id of the linked span, 32 lower-case hex digits. */
  String traceId();

  /** Span id of the linked span, 16 lower-case hex digits. */
  String spanId();
}
