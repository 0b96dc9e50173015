package io.costpersuccess.exporter.calculate;

import org.jspecify.annotations.Nullable;

/**
 * How tasks end.
 *
 * @param success share of the tasks that succeed; null when not known
 * @param escalated share of the tasks that a person has to take over; null when those are the
 *     failures
 */
public record Outcome(@Nullable Share success, @Nullable Share escalated) {
  /** The share of the tasks that people are paid for, P(fail); null when not known. */
  public @Nullable Share failing() {
    if (escalated != null) {
      return escalated;
    }
    return success == null ? null : success.rest();
  }
}
