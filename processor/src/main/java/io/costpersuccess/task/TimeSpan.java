package io.costpersuccess.task;

import java.time.Instant;

/**
 * The stretch of time from the first to the last fact.
 *
 * @param first when the first fact came about
 * @param last when the last fact came about; before {@code first} only in {@link #NONE}
 */
public record TimeSpan(Instant first, Instant last) {
  /** No time at all: the neutral element of {@link #and}. */
  public static final TimeSpan NONE = new TimeSpan(Instant.MAX, Instant.MIN);

  TimeSpan including(Instant at) {
    return and(new TimeSpan(at, at));
  }

  /** The least stretch that covers both. */
  public TimeSpan and(TimeSpan other) {
    return new TimeSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
