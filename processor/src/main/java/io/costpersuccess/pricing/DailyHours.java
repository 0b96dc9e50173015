package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A part of every day in UTC, for off-peak prices. It goes over midnight when it ends before it
 * starts.
 *
 * @param from when it starts, inclusive
 * @param to when it ends, exclusive; not {@code from}
 */
public record DailyHours(LocalTime from, LocalTime to) {
  /**
   * Checks that the part is not empty.
   *
   * @throws IllegalArgumentException if it ends when it starts
   */
  public DailyHours {
    requireNonNull(from, "from");
    if (from.equals(requireNonNull(to, "to"))) {
      throw new IllegalArgumentException(
          "found hours from " + from + " to " + to + ", expected two times");
    }
  }

  /** Whether an instant is in it. */
  public boolean contains(Instant instant) {
    LocalTime time = LocalTime.ofInstant(instant, ZoneOffset.UTC);
    boolean started = !time.isBefore(from);
    boolean notEnded = time.isBefore(to);
    return from.isBefore(to) ? started && notEnded : started || notEnded;
  }

  @Override
  public String toString() {
    return "utc=" + from + "-" + to;
  }
}
