package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.toSet;

import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.PriceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A published price has two independent sources, a flag that says it has not, or a pin. Prices of
 * the user's own, which none of our sources stands beside, answer to nobody.
 */
final class Provenance implements Rule {
  private final Pins pins;

  Provenance(Pins pins) {
    this.pins = pins;
  }

  /** Whether one of our sources says it. */
  static boolean isPublished(Row row) {
    return !voices(row).isEmpty();
  }

  @Override
  public List<Finding> check(Table table) {
    var findings = new ArrayList<Finding>();
    for (ModelKey model : table.models()) {
      List<Row> rows = table.rows(model);
      boolean published = rows.stream().anyMatch(Provenance::isPublished);
      boolean agreed = rows.stream().anyMatch(row -> row.isStandard() && voices(row).size() > 1);
      boolean flagged = rows.stream().anyMatch(row -> row.backing() == Backing.UNCONFIRMED);
      if (published && !agreed && !flagged && !pins.settles(model)) {
        findings.add(
            new Finding(
                "one-source",
                rows.get(0).where(),
                "found "
                    + model
                    + ", expected two independent sources, the flag unconfirmed or a pin"));
      }
    }
    return findings;
  }

  private static Set<Source> voices(Row row) {
    return row.sources().stream()
        .map(PriceSource::name)
        .flatMap(name -> Source.of(name).stream())
        .map(Source::voice)
        .collect(toSet());
  }
}
