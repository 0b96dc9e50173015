package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

/**
 * A request over HTTP to an address where models are called, made by a span that says nothing of a
 * model.
 *
 * @param span the span of the request
 * @param host the address, such as {@code api.openai.com}
 * @param startNanos when it began, in nanoseconds since the epoch
 * @param endNanos when it ended, likewise
 */
public record ModelRequest(SpanRef span, String host, long startNanos, long endNanos) {
  /** Checks that nothing is null. */
  public ModelRequest {
    requireNonNull(span, "span");
    requireNonNull(host, "host");
  }
}
