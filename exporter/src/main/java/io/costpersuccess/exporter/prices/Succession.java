package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.Catalogue;
import java.time.Instant;
import java.time.ZoneOffset;
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
  private final Instant then;
  private final Instant now;

  Succession(Catalogue last, Pins pins, Instant now) {
    List<Row> rows = last.prices().stream().map(price -> Row.of("the last one", price)).toList();
    this.before = Table.of("the last catalogue", rows);
    this.pins = pins;
    this.then = last.asOf().atStartOfDay().toInstant(ZoneOffset.UTC);
    this.now = now;
  }

  /** Whether the last catalogue has a model. */
  boolean knows(ModelKey model) {
    return !before.rows(model).isEmpty();
  }

  /** The rows of one model with the history that the last catalogue has of it. */
  List<Row> dated(ModelKey model, List<Row> fresh) {
    return rows(before.rows(model), fresh);
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
    Instant change = change(old, fresh);
    for (Row row : fresh) {
      Row last = at(now, row, old);
      Row known = asKnown(row, old);
      rows.add(last == null ? notBefore(change, known) : dated(known, last));
    }
    for (Row row : old) {
      if (rows.stream().noneMatch(other -> isSameOrLater(other, row))) {
        rows.add(closed(row, rows));
      }
    }
    return rows;
  }

  /** Since when the standard price is another one; null when it is not. */
  private @Nullable Instant change(List<Row> old, List<Row> fresh) {
    Row row = Row.standardAt(now, fresh);
    Row last = Row.standardAt(now, old);
    return row == null || last == null || isSamePrice(row, last)
        ? null
        : dated(row, last).period().from();
  }

  /** A price on terms that had none is no older than the standard price that it goes with. */
  private Row notBefore(@Nullable Instant change, Row row) {
    boolean open = row.period().from() == null && row.holdsAt(now);
    return change != null && open ? row.in(new Period(change, row.period().to())) : row;
  }

  /**
   * What several sources said when it held outlasts what one says of that time afterwards, unless
   * it knows the day on which the price began.
   */
  private Row asKnown(Row row, List<Row> old) {
    Row known = at(then, row, old);
    boolean past = row.holdsAt(then) && !row.holdsAt(now);
    return past
            && row.period().from() == null
            && known != null
            && known.backing() != Backing.UNCONFIRMED
        ? known.in(row.period())
        : row;
  }

  /** The old row on the terms of a new one that held at an instant; null when there is none. */
  private static @Nullable Row at(Instant instant, Row row, List<Row> old) {
    return old.stream()
        .filter(other -> other.terms().equals(row.terms()) && other.holdsAt(instant))
        .findFirst()
        .orElse(null);
  }

  /** Begins a new price now, unless the sources know when it began or it is the old one. */
  private Row dated(Row row, Row old) {
    if (!row.holdsAt(now) || row.period().from() != null) {
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
