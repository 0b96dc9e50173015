package io.costpersuccess.exporter.prices;

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
   * @throws IOException if a file cannot be read
   * @throws LintException if the pins are wrong, or the outcome breaks a rule
   */
  public static GeneratedCatalogue generate(Path sources, Path pins)
      throws IOException, LintException {
    Pins read = PinsReader.read(pins.toString(), Files.readAllLines(pins));
    return new PriceGenerator(sources, read).generate();
  }

  private GeneratedCatalogue generate() {
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
    models.putAll(pins.rows());
    var draft = new Draft(asOf, models, new TreeMap<>(pins.aliases()), pins.likes());
    new Likeness(pins, now).apply(draft);
    return new GeneratedCatalogue(
        CatalogueText.of(draft), models.size() + draft.aliases().size(), findings.all());
  }

  private Set<ModelKey> models() {
    Set<ModelKey> models = new TreeSet<>();
    lists.forEach(list -> models.addAll(list.models()));
    models.removeIf(pins::settles);
    return models;
  }
}
