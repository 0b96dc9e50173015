package io.costpersuccess.exporter.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pinned price is what people have decided it to be. */
final class PinnedPrices implements Rule {
  private final Pins pins;

  PinnedPrices(Pins pins) {
    this.pins = pins;
  }

  @Override
  public List<Finding> check(Table table) {
    var findings = new ArrayList<Finding>();
    for (Map.Entry<ModelKey, List<Row>> pinned : pins.rows().entrySet()) {
      List<Row> listed =
          table.rows(pinned.getKey()).stream().filter(Provenance::isPublished).toList();
      if (!listed.isEmpty()) {
        compare(listed, pinned.getValue(), findings);
      }
    }
    return findings;
  }

  private void compare(List<Row> listed, List<Row> pinned, List<Finding> findings) {
    for (Row row : listed) {
      boolean known =
          pinned.stream()
              .anyMatch(pin -> isSameTime(pin, row) && pin.prices().equals(row.prices()));
      if (!known) {
        findings.add(
            new Finding(
                "differs-from-pin",
                row.where(),
                "found "
                    + row.line()
                    + ", expected the pin: "
                    + pins.reasons().getOrDefault(row.model(), "")));
      }
    }
  }

  private static boolean isSameTime(Row pin, Row row) {
    return pin.terms().equals(row.terms()) && pin.period().equals(row.period());
  }
}
