package io.costpersuccess.exporter.calculate;

import java.util.function.Function;

/**
 * One figure of each column.
 *
 * @param key its name for programs
 * @param label its name for people
 * @param figure where a column has it
 */
record Line<T>(String key, String label, Function<T, Figure> figure) {
  /** The same line in a table of something that has what this one is about. */
  <S> Line<S> of(Function<S, T> part) {
    return new Line<>(key, label, column -> figure.apply(part.apply(column)));
  }
}
