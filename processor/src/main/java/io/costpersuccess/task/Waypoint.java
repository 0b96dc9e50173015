package io.costpersuccess.task;

import io.costpersuccess.call.Told;
import org.jspecify.annotations.Nullable;

/**
 * A span that is no call, as far as it matters to the calls beneath it.
 *
 * @param parentSpanId the span above; null for a root span
 * @param judging whether it belongs to an evaluator, who grades the work of others
 */
public record Waypoint(@Nullable String parentSpanId, boolean judging) {
  /** Both in one: a span may be told of twice, with more the second time. */
  Waypoint and(Waypoint other) {
    return new Waypoint(Told.lesser(parentSpanId, other.parentSpanId), judging || other.judging);
  }
}
