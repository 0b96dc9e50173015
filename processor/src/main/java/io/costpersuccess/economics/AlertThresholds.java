package io.costpersuccess.economics;

import java.time.Duration;

/**
 * What is worth an alert.
 *
 * @param costPerSuccessRise the least rise of the cost per success, as a part of what it was; from
 *     0
 * @param successRateFall the least fall of the success rate, as a difference of rates; from 0 to 1
 * @param catalogueAge the age from which prices are stale
 */
public record AlertThresholds(
    double costPerSuccessRise, double successRateFall, Duration catalogueAge) {

  /** A fifth more for a success, five points fewer successes, prices of 45 days. */
  public static final AlertThresholds DEFAULT =
      new AlertThresholds(0.20, 0.05, Duration.ofDays(45));

  /**
   * Takes finite numbers.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public AlertThresholds {
    check("cost per success rise", costPerSuccessRise, Double.MAX_VALUE);
    check("success rate fall", successRateFall, 1);
  }

  private static void check(String name, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          name + " " + value + ": a number from 0 to " + most + " is expected");
    }
  }
}
