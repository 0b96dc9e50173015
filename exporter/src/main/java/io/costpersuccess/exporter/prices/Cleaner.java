package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.UsageClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of rows what breaks a rule. A row of which a text price is wrong goes as a whole. */
final class Cleaner {
  private final String name;
  private final Findings findings;
  private final Set<Finding> told = new HashSet<>();

  Cleaner(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  /** The rows of one model without what is wrong with them, which becomes a finding. */
  List<Row> clean(List<Row> rows) {
    Table table = Table.of(name, rows);
    var clean = new ArrayList<Row>();
    for (Row row : rows) {
      Set<UsageClass> wrong = wrong(row, table);
      if (!wrong.contains(UsageClass.INPUT) && !wrong.contains(UsageClass.OUTPUT)) {
        clean.add(row.without(wrong));
      }
    }
    return clean.stream().filter(row -> !row.prices().isEmpty()).toList();
  }

  private Set<UsageClass> wrong(Row row, Table table) {
    Set<UsageClass> wrong = EnumSet.noneOf(UsageClass.class);
    for (RowRule rule : RowRule.values()) {
      for (UsageClass usageClass : rule.broken(row, table.standardOf(row))) {
        wrong.add(usageClass);
        tell(rule.finding(row, usageClass));
      }
    }
    return wrong;
  }

  private void tell(Finding finding) {
    if (told.add(finding)) {
      findings.add(finding);
    }
  }
}
