package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reader of pins: a catalogue file with lines {@code pin | provider | model | reason}, each before
 * the price lines of its model. Every price line needs one.
 */
final class PinsReader {
  private static final String RESOURCE = "pins.txt";

  private final String file;
  private final Map<ModelKey, String> reasons = new TreeMap<>();
  private final Map<ModelKey, String> aliases = new LinkedHashMap<>();
  private final List<String> likes = new ArrayList<>();
  private final StringBuilder catalogue = new StringBuilder();
  private final List<String> problems = new ArrayList<>();
  private int number;

  private PinsReader(String file) {
    this.file = file;
  }

  /** The pins that come with the product. */
  static Pins bundled() {
    try {
      return read(RESOURCE, PackagedText.lines(RESOURCE));
    } catch (LintException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * Reads pins.
   *
   * @throws LintException if a line is wrong, or a pin has no reason
   */
  static Pins read(String file, List<String> lines) throws LintException {
    var reader = new PinsReader(file);
    lines.forEach(reader::accept);
    return reader.pins();
  }

  private void accept(String line) {
    number++;
    List<String> columns = List.of(line.strip().split(" *\\| *", -1));
    switch (columns.get(0)) {
      case "pin" -> acceptPin(columns);
      case "alias" -> acceptAlias(columns, line);
      case "like" -> likes.add(line.strip());
      default -> catalogue.append(line);
    }
    catalogue.append('\n');
  }

  private void acceptPin(List<String> columns) {
    if (columns.size() != 4 || columns.get(3).isBlank()) {
      problems.add(
          file + ":" + number + ": found no reason, expected pin | provider | model | why");
      return;
    }
    reasons.put(new ModelKey(columns.get(1), columns.get(2)), columns.get(3));
  }

  private void acceptAlias(List<String> columns, String line) {
    if (columns.size() == 4) {
      aliases.put(new ModelKey(columns.get(1), columns.get(2)), columns.get(3));
    } else {
      problems.add(file + ":" + number + ": found '" + line + "', expected 4 columns");
    }
  }

  private Pins pins() throws LintException {
    Map<ModelKey, List<Row>> rows = new TreeMap<>();
    for (Row row : rows()) {
      rows.computeIfAbsent(row.model(), key -> new ArrayList<>()).add(row);
      if (!reasons.containsKey(row.model())) {
        problems.add(row.where() + ": found no pin of " + row.model() + " before it, expected one");
      }
    }
    if (!problems.isEmpty()) {
      throw new LintException(problems);
    }
    return new Pins(reasons, rows, aliases, likes);
  }

  private List<Row> rows() {
    try (var text = new StringReader(catalogue.toString())) {
      return Catalogue.read(file, text).prices().stream().map(p -> Row.of(file, p)).toList();
    } catch (CatalogueException wrong) {
      problems.addAll(wrong.problems());
      return List.of();
    }
  }
}
