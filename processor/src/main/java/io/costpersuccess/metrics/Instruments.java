package io.costpersuccess.metrics;

import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.List;

/** Makers of instruments by {@link MetricName}. */
final class Instruments {
  private Instruments() {}

  static LongCounter longCounter(Meter meter, MetricName name) {
    return meter
        .counterBuilder(name.key())
        .setUnit(name.unit())
        .setDescription(name.description())
        .build();
  }

  static DoubleCounter doubleCounter(Meter meter, MetricName name) {
    return meter
        .counterBuilder(name.key())
        .ofDoubles()
        .setUnit(name.unit())
        .setDescription(name.description())
        .build();
  }

  static DoubleUpDownCounter upDownCounter(Meter meter, MetricName name) {
    return meter
        .upDownCounterBuilder(name.key())
        .ofDoubles()
        .setUnit(name.unit())
        .setDescription(name.description())
        .build();
  }

  static DoubleHistogram histogram(Meter meter, MetricName name, List<Double> bounds) {
    return meter
        .histogramBuilder(name.key())
        .setExplicitBucketBoundariesAdvice(bounds)
        .setUnit(name.unit())
        .setDescription(name.description())
        .build();
  }

  static ObservableDoubleMeasurement gauge(Meter meter, MetricName name) {
    return meter
        .gaugeBuilder(name.key())
        .setUnit(name.unit())
        .setDescription(name.description())
        .buildObserver();
  }
}
