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
    return new Period(begin(prices, place), end);
  }

  /** A price for a time of day that has no date goes with the last dated price before it. */
  private static @Nullable Instant begin(JsonNode prices, int place) {
    Instant begin = start(prices.get(place));
    for (int i = place - 1; i >= 0 && begin == null && hours(prices.get(place)) != null; i--) {
      begin = start(prices.get(i));
    }
    return begin;
  }

  /** The day that a price begins; null for one that always held. */
  static @Nullable Instant start(JsonNode price) {
    JsonNode date = price.path("constraint").path("start_date");
    return date.isTextual()
        ? LocalDate.parse(date.asText()).atStartOfDay().toInstant(ZoneOffset.UTC)
        : null;
  }

  /** The last of several prices that has begun on a day. */
  static JsonNode present(JsonNode prices, LocalDate day) {
    Instant now = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    JsonNode present = prices.get(0);
    for (JsonNode price : prices) {
      Instant start = start(price);
      present = start == null || start.isAfter(now) ? present : price;
    }
    return present.path("prices");
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
