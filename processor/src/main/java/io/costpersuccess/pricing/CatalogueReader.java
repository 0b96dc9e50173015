package io.costpersuccess.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a catalogue, line by line; the head of {@code prices.txt} tells the format. */
final class CatalogueReader {
  private static final String VERSION = "1";

  private final String sourceName;
  private final Problems problems = new Problems();
  private final PriceLine priceLine = new PriceLine();
  private final PriceBookBuilder book = new PriceBookBuilder(problems);
  private @Nullable LocalDate asOf;
  private int number;

  private CatalogueReader(String sourceName) {
    this.sourceName = sourceName;
  }

  static Catalogue read(String sourceName, Reader reader) throws CatalogueException {
    return new CatalogueReader(sourceName).read(new BufferedReader(reader));
  }

  private Catalogue read(BufferedReader reader) throws CatalogueException {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        accept(line.strip());
      }
    } catch (IOException e) {
      throw new CatalogueException(List.of(where() + ": cannot be read: " + e.getMessage()), e);
    }
    return catalogue();
  }

  private Catalogue catalogue() throws CatalogueException {
    PriceBook prices = book.build();
    if (asOf == null) {
      problems.add(sourceName + ":1", "no catalogue line", "catalogue | " + VERSION + " | date");
    }
    if (asOf == null || !problems.isEmpty()) {
      throw new CatalogueException(problems.lines(), null);
    }
    return new Catalogue(List.of(prices), asOf);
  }

  private String where() {
    return sourceName + ":" + number;
  }

  private void accept(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    try {
      accept(PriceLine.cells(line));
    } catch (LineException e) {
      problems.add(where(), e);
    }
  }

  private void accept(List<String> columns) throws LineException {
    switch (columns.get(0)) {
      case "price" ->
          book.price(where(), priceLine.parse(number, checked(columns, PriceLine.COLUMNS)));
      case "alias" -> acceptAlias(checked(columns, 4));
      case "like" -> acceptLike(checked(columns, 3));
      case "catalogue" -> acceptHead(checked(columns, 3));
      default ->
          throw new LineException(
              "'" + columns.get(0) + "'", "catalogue, like, alias or price in the first column");
    }
  }

  private static List<String> checked(List<String> columns, int count) throws LineException {
    if (columns.size() != count) {
      throw new LineException(columns.size() + " columns", count + " divided by |");
    }
    return columns;
  }

  private void acceptAlias(List<String> columns) throws LineException {
    ModelName name = ModelName.of(named(columns.get(1)), named(columns.get(2)));
    ModelName target = ModelName.of(columns.get(1), named(columns.get(3)));
    book.alias(where(), name, target);
  }

  private void acceptLike(List<String> columns) throws LineException {
    book.like(where(), named(columns.get(1)), named(columns.get(2)));
  }

  private static String named(String column) throws LineException {
    if (column.isEmpty()) {
      throw new LineException("an empty column", "a name");
    }
    return column;
  }

  private void acceptHead(List<String> columns) throws LineException {
    if (!columns.get(1).equals(VERSION)) {
      throw new LineException("format version '" + columns.get(1) + "'", VERSION);
    }
    if (asOf != null) {
      throw new LineException("a second catalogue line", "one");
    }
    try {
      asOf = LocalDate.parse(columns.get(2));
    } catch (DateTimeException e) {
      throw new LineException("date '" + columns.get(2) + "'", "2026-01-31");
    }
  }
}
