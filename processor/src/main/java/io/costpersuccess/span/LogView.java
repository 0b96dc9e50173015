package io.costpersuccess.span;

import org.jspecify.annotations.Nullable;

/**
 * A log record as an event: name, time, attributes and the span it was written in. The body is not
 * part of it, so no text can leave through it.
 */
public interface LogView extends EventView {
  /** Trace id, 32 lower-case hex digits; null when the record was written outside a trace. */
  @Nullable String traceId();

  /** Span id, 16 lower-case hex digits; null when the record was written outside a span. */
  @Nullable String spanId();

  /** Attributes of the resource that made the record. */
  AttributeView resource();
}
