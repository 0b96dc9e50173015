package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.ArmAlert;
import io.costpersuccess.economics.ArmKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that deserves attention now.
 *
 * @param kind what it is
 * @param arm the arm that it is about; null when it is about no single one
 * @param message what it is in words, and what to do
 */
public record Alert(Kind kind, @Nullable ArmKey arm, String message) {
  /** The kinds of alerts, named like the gauges {@code cps.alert.*}. */
  public enum Kind {
    /** A success costs more than it did. */
    COST_PER_SUCCESS,
    /** Fewer tasks succeed than did. */
    SUCCESS_RATE,
    /** The prices are stale. */
    CATALOGUE;

    /** Name in reports, such as {@code success_rate}. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is null but the arm. */
  public Alert {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
  }

  /** The alerts that are on about arms, in their order. */
  static List<Alert> of(List<ArmAlert> states) {
    var on = new ArrayList<Alert>();
    for (ArmAlert state : states) {
      if (state.costPerSuccessRose()) {
        on.add(new Alert(Kind.COST_PER_SUCCESS, state.key(), name(state) + "a success costs more"));
      }
      if (state.successRateFell()) {
        on.add(new Alert(Kind.SUCCESS_RATE, state.key(), name(state) + "fewer tasks succeed"));
      }
    }
    return on;
  }

  /**
   * The alert that prices are stale.
   *
   * @param asOf the date of the prices
   * @param age how much older they are than what they price
   */
  static Alert stale(LocalDate asOf, Duration age) {
    return new Alert(
        Kind.CATALOGUE,
        null,
        "the prices of "
            + asOf
            + " are "
            + age.toDays()
            + " days old: use a newer release, or name newer price files in prices.files");
  }

  /** How old prices of this date are at an instant. */
  static Duration age(LocalDate asOf, Instant now) {
    return Duration.between(asOf.atStartOfDay().toInstant(ZoneOffset.UTC), now);
  }

  private static String name(ArmAlert state) {
    return state.key().featureTag() + ", " + state.key().arm() + ": ";
  }
}
