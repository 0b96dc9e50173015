package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The place of a span in its trace.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 * @param parentSpanId 16 lower-case hex digits, or null for a root span
 */
public record SpanRef(String traceId, String spanId, @Nullable String parentSpanId) {
  /** Checks that the own ids are not null. */
  public SpanRef {
    requireNonNull(traceId, "traceId");
    requireNonNull(spanId, "spanId");
  }

  SpanRef and(SpanRef other) {
    return new SpanRef(traceId, spanId, Told.lesser(parentSpanId, other.parentSpanId));
  }
}
