package io.costpersuccess.exporter.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an option said of each column; columns are numbered from 0.
 *
 * @param option its name
 * @param byColumn the figures that were given; empty where what was given is wrong
 */
record GivenFigures<T>(String option, Map<Integer, Optional<T>> byColumn) {
  GivenFigures {
    byColumn = Map.copyOf(byColumn);
  }

  /** The figure of a column; null when none was given. */
  @Nullable T at(int column) {
    Optional<T> figure = byColumn.get(column);
    return figure == null ? null : figure.orElse(null);
  }

  /** The figure of a column, or another when none was given. */
  T at(int column, T otherwise) {
    T figure = at(column);
    return figure == null ? otherwise : figure;
  }

  /** Whether a figure was given for the column, right or wrong. */
  boolean isGivenAt(int column) {
    return byColumn.containsKey(column);
  }
}
