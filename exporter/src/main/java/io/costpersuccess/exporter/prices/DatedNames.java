package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.UsageClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dated name has every price that the name without the date has, if both cost the same. */
final class DatedNames implements Rule {
  private static final Pattern DATED = Pattern.compile("(?<base>.+)-(\\d{8}|\\d{4}-\\d{2}-\\d{2})");

  /** The same model without its date; empty when the name has none. */
  static Optional<ModelKey> undated(ModelKey model) {
    Matcher name = DATED.matcher(model.model());
    return name.matches() ? Optional.of(model.named(name.group("base"))) : Optional.empty();
  }

  @Override
  public List<Finding> check(Table table) {
    var findings = new ArrayList<Finding>();
    for (ModelKey model : table.models()) {
      undated(model).ifPresent(base -> check(table, model, base, findings));
    }
    return findings;
  }

  private static void check(Table table, ModelKey model, ModelKey base, List<Finding> findings) {
    for (Row row : table.standard(model)) {
      for (Row other : table.standard(base)) {
        if (row.period().equals(other.period()) && Agreement.of(row, other)) {
          compare(row, other, findings);
        }
      }
    }
  }

  private static void compare(Row row, Row base, List<Finding> findings) {
    Set<UsageClass> missing = EnumSet.noneOf(UsageClass.class);
    missing.addAll(base.prices().keySet());
    missing.removeAll(row.prices().keySet());
    for (UsageClass usageClass : missing) {
      findings.add(
          new Finding(
              "dated-name",
              row.where(),
              "found no "
                  + usageClass.wireName()
                  + " of "
                  + row.model()
                  + ", expected "
                  + base.word(usageClass)
                  + " as "
                  + base.model()));
    }
  }
}
