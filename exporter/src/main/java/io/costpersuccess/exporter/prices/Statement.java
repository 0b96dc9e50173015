package io.costpersuccess.exporter.prices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one model.
 *
 * @param source who says it
 * @param rows all rows, of all times
 * @param now the row on standard terms that holds now
 */
record Statement(Source source, List<Row> rows, Row now) {
  /** Null when the source has no price for the model now. */
  static @Nullable Statement of(PriceList list, ModelKey model, Instant now) {
    List<Row> rows = list.rows(model);
    for (Row row : rows) {
      if (row.isStandard() && row.holdsAt(now)) {
        return new Statement(list.source(), rows, row);
      }
    }
    return null;
  }

  boolean agreesWith(Statement other) {
    return Agreement.of(now, other.now);
  }

  /** Whether the source knows of another price at another time. */
  boolean hasHistory() {
    return !now.period().equals(Period.ALWAYS);
  }
}
