package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.Migration;
import java.time.Instant;
import java.util.List;

/**
 * What changed for every feature at an instant.
 *
 * @param splitAt the instant; a task that began before it is of the side before
 * @param byFeature the migration of each feature, by its name
 */
public record Migrations(Instant splitAt, List<Migration> byFeature) {
  /** Copies the list. */
  public Migrations {
    requireNonNull(splitAt, "splitAt");
    byFeature = List.copyOf(byFeature);
  }
}
