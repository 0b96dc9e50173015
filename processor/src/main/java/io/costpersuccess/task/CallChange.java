package io.costpersuccess.task;

import org.jspecify.annotations.Nullable;

/**
 * What changes in the counters about one call.
 *
 * @param before the call as it was counted until now; null when it was not
 * @param after the call as it is counted from now on; null when it is taken back
 */
public record CallChange(@Nullable CountedCall before, @Nullable CountedCall after) {
  /** Checks that the call was counted, or is. */
  public CallChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("found a change of a call that is never counted");
    }
  }
}
