package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.pricing.PriceTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of one list of prices, by model. */
final class Table {
  private final String name;
  private final List<Row> rows;
  private final Map<ModelKey, List<Row>> byModel = new TreeMap<>();
  private final Predicate<ModelKey> listed;

  /**
   * A table.
   *
   * @param name where the rows are from
   * @param listed whether a name has rows, be it as a second name
   */
  Table(String name, List<Row> rows, Predicate<ModelKey> listed) {
    this.name = name;
    this.rows = List.copyOf(rows);
    this.listed = listed;
    rows.forEach(row -> byModel.computeIfAbsent(row.model(), key -> new ArrayList<>()).add(row));
  }

  static Table of(String name, List<Row> rows) {
    return new Table(name, rows, model -> false);
  }

  String name() {
    return name;
  }

  List<Row> rows() {
    return rows;
  }

  Set<ModelKey> models() {
    return byModel.keySet();
  }

  /** Whether a model has rows, or is a second name. */
  boolean lists(ModelKey model) {
    return byModel.containsKey(model) || listed.test(model);
  }

  List<Row> rows(ModelKey model) {
    return byModel.getOrDefault(model, List.of());
  }

  /** The rows of a model that hold on standard terms. */
  List<Row> standard(ModelKey model) {
    return rows(model).stream().filter(Row::isStandard).toList();
  }

  /**
   * The row that a row is an exception of: for a service tier the standard tier at the same prompt
   * length, if there is one; else the row on standard terms.
   */
  @Nullable Row standardOf(Row row) {
    PriceTerms terms = row.terms();
    if (terms.tier() == ServiceTier.STANDARD) {
      return find(row, PriceTerms.STANDARD);
    }
    var sameLength =
        new PriceTerms(ServiceTier.STANDARD, terms.context(), terms.region(), terms.hours());
    Row nearest = find(row, sameLength);
    return nearest == null ? find(row, PriceTerms.STANDARD) : nearest;
  }

  private @Nullable Row find(Row row, PriceTerms terms) {
    return rows(row.model()).stream()
        .filter(other -> other.terms().equals(terms) && other.period().overlaps(row.period()))
        .findFirst()
        .orElse(null);
  }
}
