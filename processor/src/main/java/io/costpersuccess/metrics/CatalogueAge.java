package io.costpersuccess.metrics;

import io.costpersuccess.pricing.Catalogue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The age of prices, in whole days of UTC. */
final class CatalogueAge {
  private CatalogueAge() {}

  /** Today. */
  static Duration of(Catalogue catalogue) {
    return Duration.ofDays(
        ChronoUnit.DAYS.between(catalogue.asOf(), LocalDate.now(ZoneOffset.UTC)));
  }
}
