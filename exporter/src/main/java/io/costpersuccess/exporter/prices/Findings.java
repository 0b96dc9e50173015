package io.costpersuccess.exporter.prices;

import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong, in order of discovery. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void add(String rule, String where, String reason) {
    all.add(new Finding(rule, where, reason));
  }

  void add(Finding finding) {
    all.add(finding);
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
