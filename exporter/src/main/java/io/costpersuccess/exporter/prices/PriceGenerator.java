package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Maker of the catalogue: from sources that must agree, and pins that win over them. The same input
 * gives the same text.
 */
public final class PriceGenerator {
  private final Findings findings = new Findings();
  private final List<PriceList> lists;
  private final Pins pins;
  private final LocalDate asOf;

  private PriceGenerator(Path sources, Pins pins) throws IOException {
    this.lists =
        new SourceFolder(sources)
            .read(findings).stream()
                .map(list -> (PriceList) new CleanList(list, findings))
                .toList();
    this.pins = pins;
    this.asOf = lists.stream().map(PriceList::date).max(LocalDate::compareTo).orElseThrow();
  }

  /**
   * Makes a catalogue.
   *
   * @param sources folder of the sources, each named {@code SOURCE-2026-01-31.json}
   * @param pins file of the pins
   * @param last the last catalogue, of which nothing is forgotten; null for none
   * @throws IOException if a file cannot be read
   * @throws LintException if the pins are wrong, or the outcome breaks a rule
   */
  public static GeneratedCatalogue generate(Path sources, Path pins, @Nullable Catalogue last)
      throws IOException, LintException {
    Pins read = PinsReader.read(pins.toString(), Files.readAllLines(pins));
    return new PriceGenerator(sources, read).generate(last);
  }

  private GeneratedCatalogue generate(@Nullable Catalogue last) throws LintException {
    Instant now = asOf.atStartOfDay().toInstant(ZoneOffset.UTC);
    var consensus = new Consensus(lists, now, findings);
    var cleaner = new Cleaner("generated", findings);
    Map<ModelKey, List<Row>> models = new TreeMap<>();
    for (ModelKey model : models()) {
      List<Row> rows = cleaner.clean(Completion.of(consensus.rows(model)));
      if (!rows.isEmpty()) {
        models.put(model, rows);
      }
    }
    Completion.ofDatedNames(models);
    if (last != null) {
      List<Row> rows = last.prices().stream().map(price -> Row.of("the last one", price)).toList();
      new Succession(rows, pins, now).apply(models);
    }
    models.putAll(pins.rows());
    var draft = new Draft(asOf, models, new TreeMap<>(pins.aliases()), pins.likes());
    new Likeness(pins, now).apply(draft);
    return checked(draft);
  }

  /** What was made must pass the check that every catalogue has to pass. */
  private GeneratedCatalogue checked(Draft draft) throws LintException {
    String text = CatalogueText.of(draft);
    List<String> problems = CatalogueLint.with(pins).problems("generated", text);
    if (!problems.isEmpty()) {
      throw new LintException(problems);
    }
    int names = draft.models().size() + draft.aliases().size();
    return new GeneratedCatalogue(text, names, findings.all());
  }

  private Set<ModelKey> models() {
    Set<ModelKey> models = new TreeSet<>();
    lists.forEach(list -> models.addAll(list.models()));
    models.removeIf(pins::settles);
    return models;
  }
}
