package io.costpersuccess.exporter.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A price list that describes the names of its models. The first description that fits counts. */
final class MatchedPrices implements PriceList {
  /**
   * A model.
   *
   * @param provider canonical provider
   * @param id the name that the source has for it; empty when that is none of the provider's
   * @param names names that it spells out
   * @param matcher which names are meant, in lower case
   * @param rows what it says, under any name
   */
  record Entry(
      String provider, String id, Set<String> names, Predicate<String> matcher, List<Row> rows) {}

  private final Source source;
  private final LocalDate date;
  private final List<Entry> entries = new ArrayList<>();

  MatchedPrices(Source source, LocalDate date) {
    this.source = source;
    this.date = date;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public LocalDate date() {
    return date;
  }

  @Override
  public Set<ModelKey> models() {
    Set<ModelKey> models = new LinkedHashSet<>();
    for (Entry entry : entries) {
      entry.names().forEach(name -> models.add(new ModelKey(entry.provider(), name)));
    }
    return models;
  }

  @Override
  public boolean names(ModelKey model) {
    return entries.stream()
        .anyMatch(
            entry -> entry.provider().equals(model.provider()) && entry.id().equals(model.model()));
  }

  @Override
  public List<Row> rows(ModelKey model) {
    for (Entry entry : entries) {
      if (entry.provider().equals(model.provider()) && entry.matcher().test(model.model())) {
        return entry.rows().stream().map(row -> row.of(model)).toList();
      }
    }
    return List.of();
  }
}
