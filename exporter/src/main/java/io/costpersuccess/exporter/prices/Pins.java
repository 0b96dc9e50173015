package io.costpersuccess.exporter.prices;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided, with their reasons; it wins over every source.
 *
 * @param reasons why the prices of a model are pinned
 * @param rows the rows of pinned models; none where a model is to be left out
 * @param aliases second names, by the name
 * @param likes lines that say whose rows also hold for another provider, in order
 */
record Pins(
    Map<ModelKey, String> reasons,
    Map<ModelKey, List<Row>> rows,
    Map<ModelKey, String> aliases,
    List<String> likes) {
  Pins {
    reasons = new TreeMap<>(reasons);
    rows = new TreeMap<>(rows);
    aliases = new TreeMap<>(aliases);
    likes = List.copyOf(likes);
  }

  /** Whether sources are not asked about a model. */
  boolean settles(ModelKey model) {
    return reasons.containsKey(model) || aliases.containsKey(model);
  }

  /** The providers whose rows also hold for a provider, in order. */
  List<String> like(String provider) {
    return likes.stream()
        .map(line -> List.of(line.split(" *\\| *", -1)))
        .filter(columns -> columns.get(1).equals(provider))
        .map(columns -> columns.get(2))
        .toList();
  }

  /** The rows of a pinned model; null when it is not pinned. */
  @Nullable List<Row> of(ModelKey model) {
    return reasons.containsKey(model) ? rows.getOrDefault(model, List.of()) : null;
  }
}
