package io.costpersuccess.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;

/**
 * A sum of which amounts can be taken back: a counter of what was added and one of what was
 * retracted, which both only grow. Their difference is right in any backend, over restarts and
 * replicas, where a sum that falls cannot be told from one that was reset.
 */
final class RetractableCounter {
  private final Sum added;
  private final Sum retracted;

  /** A counter that only grows. */
  private interface Sum {
    void add(BigDecimal amount, Attributes attributes, Context context);
  }

  private RetractableCounter(Sum added, Sum retracted) {
    this.added = added;
    this.retracted = retracted;
  }

  /** Counters of money, of which each point is an exact sum. */
  static RetractableCounter ofMoney(Meter meter, MetricName added, MetricName retracted) {
    return new RetractableCounter(money(meter, added), money(meter, retracted));
  }

  /** Counters of what recorded things stand for, which need not be whole. */
  static RetractableCounter ofCounts(Meter meter, MetricName added, MetricName retracted) {
    return new RetractableCounter(counts(meter, added), counts(meter, retracted));
  }

  private static Sum money(Meter meter, MetricName name) {
    ExactCounter counter = ExactCounter.of(meter, name);
    return (amount, attributes, context) -> counter.add(amount, attributes);
  }

  private static Sum counts(Meter meter, MetricName name) {
    DoubleCounter counter = Instruments.weightedCounter(meter, name);
    return (amount, attributes, context) -> counter.add(amount.doubleValue(), attributes, context);
  }

  /**
   * Adds an amount, or takes one back.
   *
   * @param amount what is added; negative for what is taken back
   * @param context holds the span that an exemplar names
   */
  void add(BigDecimal amount, Attributes attributes, Context context) {
    if (amount.signum() > 0) {
      added.add(amount, attributes, context);
    } else if (amount.signum() < 0) {
      retracted.add(amount.negate(), attributes, context);
    }
  }
}
