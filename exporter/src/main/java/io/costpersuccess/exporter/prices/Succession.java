package io.costpersuccess.exporter.prices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step from the last catalogue to the next: nothing is forgotten. A model that no source lists
 * any more keeps its prices, and a price that has changed is a row more, from the new date on.
 */
final class Succession {
  private final Table before;
  private final Pins pins;
  private final Instant now;

  Succession(List<Row> before, Pins pins, Instant now) {
    this.before = Table.of("the last catalogue", before);
    this.pins = pins;
    this.now = now;
  }

  /** Adds what the last catalogue knew to the rows of the next. */
  void apply(Map<ModelKey, List<Row>> models) {
    for (ModelKey model : before.models()) {
      if (!pins.settles(model)) {
        models.put(model, rows(before.rows(model), models.getOrDefault(model, List.of())));
      }
    }
  }

  private List<Row> rows(List<Row> old, List<Row> fresh) {
    var rows = new ArrayList<Row>();
    for (Row row : fresh) {
      rows.add(dated(row, present(row, old)));
    }
    for (Row row : old) {
      if (rows.stream().noneMatch(other -> isSameOrLater(other, row))) {
        rows.add(closed(row, rows));
      }
    }
    return rows;
  }

  /** The old row on the terms of a new one; null when there is none. */
  private @Nullable Row present(Row row, List<Row> old) {
    return old.stream()
        .filter(other -> other.terms().equals(row.terms()) && other.holdsAt(now))
        .findFirst()
        .orElse(null);
  }

  /** Begins a new price now, unless the sources know when it began or it is the old one. */
  private Row dated(Row row, @Nullable Row old) {
    if (old == null || !row.holdsAt(now) || row.period().from() != null) {
      return row;
    }
    Instant start = isSamePrice(row, old) ? old.period().from() : now;
    return row.in(new Period(start, row.period().to()));
  }

  /** Ends an old row where the first new one on its terms begins. */
  private static Row closed(Row row, List<Row> fresh) {
    return fresh.stream()
        .filter(next -> next.terms().equals(row.terms()))
        .map(next -> next.period().from())
        .filter(start -> start != null && row.period().contains(start))
        .min(Comparator.naturalOrder())
        .map(start -> row.in(new Period(row.period().from(), start)))
        .orElse(row);
  }

  /** A class that only one of the two has is no change of price. */
  private static boolean isSamePrice(Row row, Row old) {
    return row.prices().entrySet().stream()
        .allMatch(
            price -> {
              var other = old.usd(price.getKey());
              return other == null || other.compareTo(price.getValue()) == 0;
            });
  }

  /** Whether a row says what an old one said, or says it of all time. */
  private static boolean isSameOrLater(Row row, Row old) {
    Instant start = row.period().from();
    boolean covers = start == null || start.equals(old.period().from());
    return row.terms().equals(old.terms()) && covers;
  }
}
