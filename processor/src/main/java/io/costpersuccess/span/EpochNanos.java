package io.costpersuccess.span;

import java.time.Instant;

/**
 * Instants as nanoseconds since the epoch, as OTLP counts time. They reach from 1677 to 2262;
 * beyond, the ends stand for all.
 */
public final class EpochNanos {
  private static final long PER_SECOND = 1_000_000_000L;
  private static final Instant FIRST = instant(Long.MIN_VALUE);
  private static final Instant LAST = instant(Long.MAX_VALUE);

  private EpochNanos() {}

  /** The nanoseconds of an instant. */
  public static long of(Instant at) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      return at.isBefore(FIRST) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    long seconds = at.getEpochSecond();
    // One second later and the rest taken off again: the first second has no whole place in a long.
    return seconds < 0
        ? (seconds + 1) * PER_SECOND + (at.getNano() - PER_SECOND)
        : seconds * PER_SECOND + at.getNano();
  }

  /** The instant of this many nanoseconds; negative values lie before the epoch. */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }
}
