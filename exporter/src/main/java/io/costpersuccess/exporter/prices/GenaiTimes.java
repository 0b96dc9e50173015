package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.pricing.DailyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When a price of genai-prices holds: the field {@code constraint} of the prices of a model. */
final class GenaiTimes {
  private GenaiTimes() {}

  /** From the day that one of several prices begins to the day that a later one does. */
  static Period period(JsonNode prices, int place) {
    Instant end = null;
    for (int i = place + 1; i < prices.size() && end == null; i++) {
      end = start(prices.get(i));
    }
    return new Period(start(prices.get(place)), end);
  }

  private static @Nullable Instant start(JsonNode price) {
    JsonNode date = price.path("constraint").path("start_date");
    return date.isTextual()
        ? LocalDate.parse(date.asText()).atStartOfDay().toInstant(ZoneOffset.UTC)
        : null;
  }

  /** The time of day that a price is for; null for any. */
  static @Nullable DailyHours hours(JsonNode price) {
    JsonNode constraint = price.path("constraint");
    return constraint.has("start_time")
        ? new DailyHours(time(constraint, "start_time"), time(constraint, "end_time"))
        : null;
  }

  private static LocalTime time(JsonNode constraint, String field) {
    return OffsetTime.parse(constraint.path(field).asText())
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toLocalTime();
  }
}
