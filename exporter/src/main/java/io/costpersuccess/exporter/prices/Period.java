package io.costpersuccess.exporter.prices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from when it begins, inclusive; null for always
 * @param to when it ends, exclusive; null for never
 */
record Period(@Nullable Instant from, @Nullable Instant to) {
  static final Period ALWAYS = new Period(null, null);

  boolean contains(Instant instant) {
    return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
  }

  boolean overlaps(Period other) {
    return startsBefore(other.to) && other.startsBefore(to);
  }

  private boolean startsBefore(@Nullable Instant end) {
    return from == null || end == null || from.isBefore(end);
  }

  /** An end as a catalogue writes it: the day, where the instant is its midnight. */
  static String text(@Nullable Instant instant) {
    if (instant == null) {
      return "-";
    }
    return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
        ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : instant.toString();
  }
}
