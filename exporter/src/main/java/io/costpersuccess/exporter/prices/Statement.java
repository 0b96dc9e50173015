package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one model.
 *
 * @param source who says it
 * @param date the day it was read
 * @param isNamed whether the source has the model under this very name, and not under a description
 *     or as another spelling
 * @param rows all rows, of all times
 * @param now the row on standard terms that holds now
 */
record Statement(Source source, LocalDate date, boolean isNamed, List<Row> rows, Row now) {
  /** Lists that were read within this time of each other describe the same market. */
  private static final int ERA_DAYS = 60;

  /** Null when the source has no price for the model now. */
  static @Nullable Statement of(PriceList list, ModelKey model, Instant instant) {
    List<Row> rows = list.rows(model);
    Row now = Row.standardAt(instant, rows);
    return now == null
        ? null
        : new Statement(list.source(), list.date(), list.names(model), rows, now);
  }

  /** How many of several speak for themselves. */
  static int voices(Collection<Statement> said) {
    return said.stream().map(statement -> statement.source.voice()).collect(toSet()).size();
  }

  boolean agreesWith(Statement other) {
    return Agreement.of(now, other.now);
  }

  /** Whether a price that changed between the two would be news to one of them. */
  boolean isOfTheTimeOf(LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(date, other)) <= ERA_DAYS;
  }

  /** Whether the source knows of another price at another time. */
  boolean hasHistory() {
    return !now.period().equals(Period.ALWAYS);
  }
}
