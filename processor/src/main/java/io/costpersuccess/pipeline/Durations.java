package io.costpersuccess.pipeline;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as OpenTelemetry writes them: a whole number and ms, s, m, h or d; alone it is ms. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)?");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  /** Longer than any horizon, and short enough for nanoseconds in a long. */
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private Durations() {}

  /** The duration, above 0 and at most ten years; null when the text is none. */
  static @Nullable Duration parse(String text) {
    Duration duration = parseOrZero(text);
    return duration == null || duration.isZero() ? null : duration;
  }

  /** The duration, from 0 to ten years; null when the text is none. */
  static @Nullable Duration parseOrZero(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    ChronoUnit unit = matcher.group(2) == null ? ChronoUnit.MILLIS : UNITS.get(matcher.group(2));
    Duration duration = Duration.of(Long.parseLong(matcher.group(1)), unit);
    return duration.compareTo(LONGEST) > 0 ? null : duration;
  }
}
