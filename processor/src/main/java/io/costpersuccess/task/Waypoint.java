package io.costpersuccess.task;

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
    return new Waypoint(lesser(parentSpanId, other.parentSpanId), judging || other.judging);
  }

  private static @Nullable String lesser(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
