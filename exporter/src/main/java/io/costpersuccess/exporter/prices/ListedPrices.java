package io.costpersuccess.exporter.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A price list that names every model. */
final class ListedPrices implements PriceList {
  private final Source source;
  private final LocalDate date;
  private final Map<ModelKey, List<Row>> rows = new LinkedHashMap<>();

  ListedPrices(Source source, LocalDate date) {
    this.source = source;
    this.date = date;
  }

  /** Adds a row, unless it has no price or its model and terms have one already. */
  void add(Row row) {
    List<Row> own = rows.computeIfAbsent(row.model(), key -> new ArrayList<>());
    boolean first =
        own.stream()
            .noneMatch(
                other ->
                    other.terms().equals(row.terms()) && other.period().overlaps(row.period()));
    if (first && !row.prices().isEmpty()) {
      own.add(row);
    }
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
    return rows.keySet();
  }

  @Override
  public boolean names(ModelKey model) {
    return rows.containsKey(model);
  }

  @Override
  public List<Row> rows(ModelKey model) {
    return rows.getOrDefault(model, List.of());
  }
}
