package io.costpersuccess.exporter.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reader of options that hold one figure for all columns, or one for each, separated by commas; a
 * dash stands for none. It goes on after a problem, so that all of them are told at once.
 */
final class FigureReader {
  private static final String SEPARATOR = ",";
  private static final String NO_FIGURE = "-";

  private final List<String> columns;
  private final List<String> problems = new ArrayList<>();

  /** A reader for columns of these names. */
  FigureReader(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The words of an option. */
  static List<String> words(String text) {
    return Arrays.stream(text.split(SEPARATOR, -1)).map(String::strip).toList();
  }

  /** How many columns there are. */
  int size() {
    return columns.size();
  }

  /** Reads an option; null is one that was not given. */
  <T> GivenFigures<T> read(String option, @Nullable String text, FigureKind<T> kind) {
    if (text == null) {
      return new GivenFigures<>(option, Collections.emptyMap());
    }
    List<String> words = words(text);
    if (words.size() == 1) {
      return sameForAll(option, words.get(0), kind);
    }
    if (words.size() == columns.size()) {
      return oneForEach(option, words, kind);
    }
    String each = columns.size() == 1 ? "" : ", or " + columns.size() + ": one for each column";
    problem(option, words.size() + " figures", "1" + each);
    return same(option, Optional.empty());
  }

  /** Reads an option that has to be given for every column. */
  <T> GivenFigures<T> required(String option, @Nullable String text, FigureKind<T> kind) {
    GivenFigures<T> figures = read(option, text, kind);
    problemWhere(column -> !figures.isGivenAt(column), option, "nothing", kind.expected());
    return figures;
  }

  /** Tells a problem if the condition holds somewhere: of the option, or of single columns. */
  void problemWhere(IntPredicate wrong, String option, String found, String expected) {
    List<Integer> where = IntStream.range(0, columns.size()).filter(wrong).boxed().toList();
    if (where.size() == columns.size()) {
      problem(option, found, expected);
    } else {
      where.forEach(column -> problem(place(option, column), found, expected));
    }
  }

  /** Tells a problem where an option was given without another that it needs. */
  void needs(GivenFigures<?> option, GivenFigures<?> needed) {
    problemWhere(
        column -> option.isGivenAt(column) && !needed.isGivenAt(column),
        needed.option(),
        "nothing",
        "a figure, as there is " + option.option());
  }

  /** Tells a problem. */
  void problem(String place, String found, String expected) {
    problems.add(place + ": found " + found + ", expected " + expected);
  }

  /**
   * Ends the reading.
   *
   * @throws WrongInputException if there was any problem
   */
  void check() throws WrongInputException {
    if (!problems.isEmpty()) {
      throw new WrongInputException(problems);
    }
  }

  private <T> GivenFigures<T> sameForAll(String option, String word, FigureKind<T> kind) {
    return word.equals(NO_FIGURE)
        ? new GivenFigures<>(option, Collections.emptyMap())
        : same(option, figure(option, word, kind));
  }

  private <T> GivenFigures<T> same(String option, Optional<T> figure) {
    var figures = new HashMap<Integer, Optional<T>>();
    IntStream.range(0, columns.size()).forEach(column -> figures.put(column, figure));
    return new GivenFigures<>(option, figures);
  }

  private <T> GivenFigures<T> oneForEach(String option, List<String> words, FigureKind<T> kind) {
    var figures = new HashMap<Integer, Optional<T>>();
    for (int column = 0; column < words.size(); column++) {
      String word = words.get(column);
      if (!word.equals(NO_FIGURE)) {
        figures.put(column, figure(place(option, column), word, kind));
      }
    }
    return new GivenFigures<>(option, figures);
  }

  private <T> Optional<T> figure(String place, String word, FigureKind<T> kind) {
    try {
      return Optional.of(kind.reader().apply(word));
    } catch (IllegalArgumentException wrong) {
      problem(place, "'" + word + "'", kind.expected());
      return Optional.empty();
    }
  }

  private String place(String option, int column) {
    return option + ", " + columns.get(column);
  }
}
