package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The items of one call at one price, while they are being added up. */
final class Bill {
  private static final UsageClass[] CLASSES = UsageClass.values();

  private final Price price;
  private final List<CostItem> items = new ArrayList<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private Bound bound;

  private Bill(Price price, Bound bound) {
    this.price = price;
    this.bound = bound;
  }

  /** The cost of a call with usable usage at the price of a catalogue row. */
  static Cost of(LlmCall call, Price price) {
    Bound reading = Bound.of(call.usage().quality());
    Bound tier = Bound.of(call.conditions().tier(), price.terms().tier());
    return new Bill(price, reading.and(tier)).add(call.usage().usage());
  }

  private Cost add(Usage usage) {
    for (UsageClass usageClass : CLASSES) {
      if (usage.quantity(usageClass) > 0) {
        add(usageClass, usage.quantity(usageClass));
      }
    }
    return items.isEmpty() && !usage.isEmpty()
        ? Cost.unpriced(CostStatus.UNKNOWN_MODEL)
        : new Cost(bound.status(), Cost.canonical(sum), items, price.id());
  }

  private void add(UsageClass usageClass, long quantity) {
    UnitPrice unit = UnitPrice.of(price, usageClass);
    if (unit == null) {
      bound = Bound.LOWER;
      return;
    }
    bound = bound.and(unit.bound());
    CostItem item = CostItem.of(usageClass, quantity, unit.usdPerMillion());
    items.add(item);
    sum = sum.add(item.usd());
  }
}
