package io.costpersuccess.exporter.prices;

import java.util.List;

/** Something that holds of every catalogue that is right. */
interface Rule {
  /** What breaks it. */
  List<Finding> check(Table table);
}
