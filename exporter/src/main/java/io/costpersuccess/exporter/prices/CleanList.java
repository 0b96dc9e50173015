package io.costpersuccess.exporter.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A price list without what breaks a rule. */
final class CleanList implements PriceList {
  private final PriceList list;
  private final Cleaner cleaner;

  CleanList(PriceList list, Findings findings) {
    this.list = list;
    this.cleaner = new Cleaner(list.source().id(), findings);
  }

  @Override
  public Source source() {
    return list.source();
  }

  @Override
  public LocalDate date() {
    return list.date();
  }

  @Override
  public Set<ModelKey> models() {
    return list.models();
  }

  @Override
  public boolean names(ModelKey model) {
    return list.names(model);
  }

  @Override
  public List<Row> rows(ModelKey model) {
    return cleaner.clean(list.rows(model));
  }
}
