package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maker of the catalogue: from sources that must agree, and pins that win over them. The same input
 * gives the same text.
 */
public final class PriceGenerator {
  private final Findings findings = new Findings();
  private final List<PriceList> editions;
  private final Pins pins;
  private final LocalDate asOf;

  private PriceGenerator(Path sources, Pins pins) throws IOException {
    this.editions =
        new SourceFolder(sources)
            .read(findings).stream()
                .map(list -> (PriceList) new CleanList(list, findings))
                .toList();
    this.pins = pins;
    this.asOf = editions.stream().map(PriceList::date).max(LocalDate::compareTo).orElseThrow();
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
    Map<ModelKey, List<Row>> models = published(now);
    Completion.ofDatedNames(models, pins::settles);
    if (last != null) {
      new Succession(last, pins, now).apply(models);
    }
    models.putAll(pins.rows());
    Completion.ofDatedNames(models, pins::settles);
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
    return new GeneratedCatalogue(text, names, listed(), findings.all());
  }

  /** What the newest primary lists have a price for today, whatever came of it. */
  private List<String> listed() {
    Instant now = asOf.atStartOfDay().toInstant(ZoneOffset.UTC);
    var names = new TreeSet<ModelKey>();
    for (PriceList list : newest()) {
      list.models().stream()
          .filter(model -> list.source().isPrimary() && Statement.of(list, model, now) != null)
          .forEach(names::add);
    }
    return names.stream().map(name -> name.provider() + " | " + name.model()).toList();
  }

  /** The models that two sources agree on, then those that one is believed about, then the rest. */
  private Map<ModelKey, List<Row>> published(Instant now) {
    List<PriceList> newest = newest();
    List<PriceList> older = editions.stream().filter(list -> !newest.contains(list)).toList();
    var testimony = new Testimony(newest, older, now);
    var models = new TreeMap<ModelKey, List<Row>>();
    var open = new TreeSet<ModelKey>(testimony.models());
    open.removeIf(pins::settles);
    publish(open, models, new Consensus(testimony, findings)::rows);
    open.removeAll(models.keySet());
    var known = new TreeMap<ModelKey, List<Row>>(models);
    known.putAll(pins.rows());
    var makers = new MakerPrices(known, pins.aliases(), testimony.now());
    var record = new TrackRecord(new Testimony(editions, now));
    publish(open, models, new LoneVoices(testimony, record, makers, findings)::rows);
    open.removeAll(models.keySet());
    publish(open, models, new PrimaryLists(testimony)::rows);
    return models;
  }

  /** The newest edition of each source; what older ones said is in the last catalogue. */
  private List<PriceList> newest() {
    var newest = new EnumMap<Source, PriceList>(Source.class);
    for (PriceList list : editions) {
      newest.merge(list.source(), list, (one, two) -> one.date().isAfter(two.date()) ? one : two);
    }
    return List.copyOf(newest.values());
  }

  private void publish(
      Set<ModelKey> open, Map<ModelKey, List<Row>> models, Function<ModelKey, List<Row>> rule) {
    var cleaner = new Cleaner("generated", findings);
    for (ModelKey model : open) {
      List<Row> rows = cleaner.clean(Completion.of(rule.apply(model)));
      if (!rows.isEmpty()) {
        models.put(model, rows);
      }
    }
  }
}
