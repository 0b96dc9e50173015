package io.costpersuccess.exporter.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What one source says. */
interface PriceList {
  /** Who says it. */
  Source source();

  /** The day it was read. */
  LocalDate date();

  /** The models it names. It may have an answer about others, whose names it describes. */
  Set<ModelKey> models();

  /** Whether it has a model under this very name, and not as another spelling. */
  boolean names(ModelKey model);

  /** What it says about a model; empty when it says nothing. */
  List<Row> rows(ModelKey model);
}
