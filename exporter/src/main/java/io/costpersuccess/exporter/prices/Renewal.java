package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The step from one catalogue to the next, which is never a large one. */
final class Renewal {
  private static final BigDecimal KEPT = new BigDecimal("0.7");
  private static final BigDecimal JUMP = BigDecimal.valueOf(3);

  private record Term(ModelKey model, PriceTerms terms) {}

  private final Catalogue old;
  private final Pins pins;

  Renewal(Catalogue old, Pins pins) {
    this.old = old;
    this.pins = pins;
  }

  /** Why the step is too large; empty when it is not. */
  List<String> problems(String file, Catalogue fresh) {
    var problems = new ArrayList<String>();
    BigDecimal least = BigDecimal.valueOf(old.models()).multiply(KEPT);
    if (BigDecimal.valueOf(fresh.models()).compareTo(least) < 0) {
      problems.add(
          new Finding(
                  "shrink",
                  file,
                  "found " + fresh.models() + " models, expected 70 % of " + old.models())
              .toString());
    }
    problems.addAll(jumps(file, fresh));
    return problems;
  }

  private List<String> jumps(String file, Catalogue fresh) {
    Map<Term, Row> before = present("the last good catalogue", old);
    var jumps = new ArrayList<String>();
    present(file, fresh)
        .forEach(
            (term, row) -> {
              Row last = before.get(term);
              if (last != null && !pins.settles(row.model())) {
                jumps.addAll(jumps(row, last));
              }
            });
    return jumps;
  }

  private static List<String> jumps(Row row, Row last) {
    var jumps = new ArrayList<String>();
    for (UsageClass usageClass : row.prices().keySet()) {
      BigDecimal before = last.usd(usageClass);
      BigDecimal now = row.usd(usageClass);
      if (before != null && now != null && isJump(before, now)) {
        jumps.add(jump(row, usageClass, before).toString());
      }
    }
    return jumps;
  }

  private static Finding jump(Row row, UsageClass usageClass, BigDecimal before) {
    return new Finding(
        "price-jump",
        row.where(),
        "found "
            + row.model()
            + " "
            + row.word(usageClass)
            + ", expected at most 3 times more or less than "
            + before.toPlainString()
            + ", or a pin");
  }

  private static boolean isJump(BigDecimal before, BigDecimal now) {
    return now.compareTo(before.multiply(JUMP)) > 0 || before.compareTo(now.multiply(JUMP)) > 0;
  }

  /** The rows that hold on the day that a catalogue is of. */
  private static Map<Term, Row> present(String file, Catalogue catalogue) {
    Instant day = catalogue.asOf().atStartOfDay().toInstant(ZoneOffset.UTC);
    var rows = new HashMap<Term, Row>();
    catalogue.prices().stream()
        .map(price -> Row.of(file, price))
        .filter(row -> row.holdsAt(day))
        .forEach(row -> rows.put(new Term(row.model(), row.terms()), row));
    return rows;
  }
}
