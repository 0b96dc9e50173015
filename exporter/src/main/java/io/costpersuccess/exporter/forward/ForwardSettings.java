package io.costpersuccess.exporter.forward;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Settings of a forwarder.
 *
 * @param maxQueuedBytes most bytes of requests that wait, the one being sent included; at least 1
 * @param firstBackoff wait before the first retry, above zero; each further wait is twice as long
 * @param maxBackoff longest wait between retries, at least {@code firstBackoff}
 * @param retryFor how long one request is tried, from its first attempt
 * @param drainTimeout how long the end waits for the queue to empty
 */
public record ForwardSettings(
    long maxQueuedBytes,
    Duration firstBackoff,
    Duration maxBackoff,
    Duration retryFor,
    Duration drainTimeout) {
  /**
   * Bounds like those of the Collector's exporters: waits of 5 s to 30 s over 5 minutes; a queue of
   * 64 MiB; 10 s at the end.
   */
  public static final ForwardSettings DEFAULT =
      new ForwardSettings(
          64L << 20,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(10));

  /** Checks the ranges. */
  public ForwardSettings {
    requireNonNull(retryFor, "retryFor");
    requireNonNull(drainTimeout, "drainTimeout");
    require(maxQueuedBytes >= 1, "maxQueuedBytes " + maxQueuedBytes + ": must be at least 1");
    require(!firstBackoff.isZero(), "firstBackoff " + firstBackoff + ": must be above zero");
    require(!firstBackoff.isNegative(), "firstBackoff " + firstBackoff + ": must be above zero");
    require(
        maxBackoff.compareTo(firstBackoff) >= 0,
        "maxBackoff " + maxBackoff + ": must be at least " + firstBackoff);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
