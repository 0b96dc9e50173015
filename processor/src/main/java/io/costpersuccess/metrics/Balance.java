package io.costpersuccess.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The difference between what was counted and what counts from now on. Not thread-safe. */
final class Balance {
  private final Map<Place, BigDecimal> amounts = new LinkedHashMap<>();

  /** One sum of one counter. */
  private record Place(RetractableCounter counter, Attributes attributes) {}

  /** Takes in what was counted until now. */
  void before(RetractableCounter counter, Attributes attributes, BigDecimal amount) {
    after(counter, attributes, amount.negate());
  }

  /** Takes in what counts from now on. */
  void after(RetractableCounter counter, Attributes attributes, BigDecimal amount) {
    amounts.merge(new Place(counter, attributes), amount, BigDecimal::add);
  }

  /** Adds to each counter what is more than before, and takes back what is less. */
  void settle(Context context) {
    amounts.forEach((place, amount) -> place.counter.add(amount, place.attributes, context));
  }
}
