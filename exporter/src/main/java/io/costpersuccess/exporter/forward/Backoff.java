package io.costpersuccess.exporter.forward;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The waits between attempts: each twice the one before up to a longest, each taken at random
 * between half of it and all of it so that clients do not come back together.
 */
final class Backoff {
  private final Duration max;
  private final DoubleSupplier random;
  private Duration next;

  /**
   * The waits for one request.
   *
   * @param random numbers from 0 to 1
   */
  Backoff(Duration first, Duration max, DoubleSupplier random) {
    this.max = max;
    this.random = random;
    this.next = first;
  }

  /** The next wait; never shorter than the other side asks for. */
  Duration next(Duration asked) {
    long nanos = (long) (next.toNanos() * (1 + random.getAsDouble()) / 2);
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(max) < 0 ? twice : max;
    Duration wait = Duration.ofNanos(nanos);
    return wait.compareTo(asked) < 0 ? asked : wait;
  }
}
