package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A price list as LiteLLM ({@code model_prices_and_context_window.json}) or genai-prices ({@code
 * data.json}) publish it, made a catalogue that lies over the bundled one. Rows that break a rule,
 * and models that people have pinned, are left out.
 */
final class PublishedList {
  private static final int LEAST_MODELS = 10;

  private final String name;
  private final LocalDate date;
  private final Pins pins = PinsReader.bundled();
  private final Map<ModelKey, List<Row>> models;

  private PublishedList(String name, LocalDate date, JsonNode json) {
    this.name = name;
    this.date = date;
    this.models = models(cleanList(json));
  }

  private PriceList cleanList(JsonNode json) {
    var findings = new Findings();
    Source source = json.isArray() ? Source.GENAI_PRICES : Source.LITELLM;
    var file = new SourceFile(source, date, json);
    return new CleanList(
        source == Source.LITELLM
            ? LiteLlmReader.read(file, findings)
            : GenaiPricesReader.read(file),
        findings);
  }

  /** Whether a text is JSON, and so none of our own catalogues. */
  static boolean isPublished(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /**
   * Reads a list.
   *
   * @param name where it is from, for people
   * @param text the JSON
   * @param date the day it was read
   * @throws LintException if it is no such list
   */
  static PublishedList read(String name, String text, LocalDate date) throws LintException {
    try {
      return new PublishedList(name, date, json(name, text));
    } catch (IllegalArgumentException | DateTimeException unknown) {
      throw refused(name + ": found no list of genai-prices or LiteLLM: " + unknown.getMessage());
    }
  }

  /** How many models have prices that can be right. */
  int size() {
    return models.size();
  }

  private static JsonNode json(String name, String text) throws LintException {
    try {
      return SourceFile.parse(text);
    } catch (JacksonException broken) {
      throw refused(name + ": found no JSON: " + broken.getOriginalMessage());
    }
  }

  /**
   * The catalogue of the list, with the history that its models have so far.
   *
   * @param last the prices so far
   * @throws LintException if the list has hardly a model
   */
  Catalogue after(Catalogue last) throws LintException {
    if (size() < LEAST_MODELS) {
      throw refused(name + ": found " + size() + " models with prices, expected 10 or more");
    }
    Instant now = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    var own = new Succession(last, pins, now);
    var bundled = new Succession(Catalogue.bundled(), pins, now);
    var dated = new TreeMap<ModelKey, List<Row>>();
    models.forEach(
        (model, rows) -> dated.put(model, (own.knows(model) ? own : bundled).dated(model, rows)));
    return read(new Draft(date, dated, Map.of(), likes()));
  }

  /** Whose rows also hold for whom, as far as the list has rows of theirs. */
  private List<String> likes() {
    Set<String> listed = models.keySet().stream().map(ModelKey::provider).collect(toSet());
    return pins.likes().stream()
        .filter(line -> listed.contains(line.split(" *\\| *", -1)[2]))
        .toList();
  }

  private Map<ModelKey, List<Row>> models(PriceList list) {
    Instant now = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    var testimony = new Testimony(List.of(list), now);
    var prices = new PrimaryLists(testimony);
    var cleaner = new Cleaner(name, new Findings());
    var models = new TreeMap<ModelKey, List<Row>>();
    Set<ModelKey> open = new TreeSet<>(testimony.models());
    open.removeIf(pins::settles);
    for (ModelKey model : open) {
      List<Row> rows = cleaner.clean(Completion.of(prices.rows(model)));
      if (!rows.isEmpty()) {
        models.put(model, rows);
      }
    }
    return models;
  }

  private Catalogue read(Draft draft) throws LintException {
    String text = CatalogueText.of(draft);
    try (Reader reader = new StringReader(text)) {
      return Catalogue.read(name, reader);
    } catch (CatalogueException broken) {
      throw new LintException(List.copyOf(broken.problems()));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static LintException refused(String problem) {
    return new LintException(List.of(problem));
  }
}
