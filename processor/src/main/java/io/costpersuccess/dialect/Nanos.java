package io.costpersuccess.dialect;

import java.time.Instant;

/** Nanoseconds since the epoch, as OTLP counts time. */
final class Nanos {
  private static final long PER_SECOND = 1_000_000_000L;

  private Nanos() {}

  /** The instant of this many nanoseconds since the epoch; negative values lie before it. */
  static Instant toInstant(long epochNanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(epochNanos, PER_SECOND), Math.floorMod(epochNanos, PER_SECOND));
  }
}
