package io.costpersuccess.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A counter of money. It adds up decimals and shows each sum as a double only when a point is made,
 * where a counter of the SDK would add up doubles. Safe for use by many threads.
 */
final class ExactCounter {
  private final Map<Attributes, BigDecimal> sums = new ConcurrentHashMap<>();

  private ExactCounter() {}

  /** A counter of this name. */
  static ExactCounter of(Meter meter, MetricName name) {
    var counter = new ExactCounter();
    Instruments.observableCounter(meter, name, counter::observe);
    return counter;
  }

  /** Adds an amount; nothing where it is 0, so that no point is made for it alone. */
  void add(BigDecimal amount, Attributes attributes) {
    if (amount.signum() != 0) {
      sums.merge(attributes, amount, BigDecimal::add);
    }
  }

  private void observe(ObservableDoubleMeasurement point) {
    sums.forEach((attributes, sum) -> point.record(sum.doubleValue(), attributes));
  }
}
