package io.costpersuccess.metrics;

import io.opentelemetry.api.common.Attributes;
import java.math.BigDecimal;

/** A taker of the amounts that one call or task makes in counters. */
interface PointSink {
  /** Takes an amount, which is not negative. */
  void accept(RetractableCounter counter, Attributes attributes, BigDecimal amount);
}
