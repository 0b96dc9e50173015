package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The check of a catalogue file: that it can be read, and that its prices can be right. */
public final class CatalogueLint {
  private final List<Rule> rules;

  private CatalogueLint(Pins pins) {
    var all = new ArrayList<Rule>(List.of(RowRule.values()));
    all.add(new RegionalTwins());
    all.add(new DatedNames());
    all.add(new RetiredModels());
    all.add(new PinnedPrices(pins));
    all.add(new Provenance(pins));
    this.rules = List.copyOf(all);
  }

  /** A check against the pins that come with the product. */
  public static CatalogueLint withBundledPins() {
    return new CatalogueLint(PinsReader.bundled());
  }

  /** A check against other pins. */
  static CatalogueLint with(Pins pins) {
    return new CatalogueLint(pins);
  }

  /**
   * What is wrong with a catalogue file, one line each: file and line, rule, what was found and
   * what is expected.
   *
   * @throws IOException if it cannot be read
   */
  public List<String> problems(Path file) throws IOException {
    return problems(file.toString(), Files.readString(file));
  }

  /** What is wrong with a catalogue. */
  List<String> problems(String name, String text) {
    try (Reader reader = new StringReader(text)) {
      return findings(name, Catalogue.read(name, reader)).stream().map(Finding::toString).toList();
    } catch (CatalogueException unreadable) {
      return unreadable.problems();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Which rules the prices of a catalogue break. */
  public List<Finding> findings(String name, Catalogue catalogue) {
    List<Row> rows = catalogue.prices().stream().map(price -> Row.of(name, price)).toList();
    var table = new Table(name, rows, model -> catalogue.lists(model.provider(), model.model()));
    return rules.stream().flatMap(rule -> rule.check(table).stream()).toList();
  }
}
