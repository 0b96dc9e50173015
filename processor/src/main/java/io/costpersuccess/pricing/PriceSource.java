package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Who said that a price is what it is, and when.
 *
 * @param name the price list
 * @param date the day it was read
 */
public record PriceSource(String name, LocalDate date) {
  /** Checks that nothing is null. */
  public PriceSource {
    requireNonNull(name, "name");
    requireNonNull(date, "date");
  }

  @Override
  public String toString() {
    return name + "@" + date;
  }
}
