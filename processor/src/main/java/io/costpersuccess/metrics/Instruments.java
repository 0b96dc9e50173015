package io.costpersuccess.metrics;

import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.List;
import java.util.function.Consumer;

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

  /** A counter of what a recorded thing stands for, which need not be whole. */
  static DoubleCounter weightedCounter(Meter meter, MetricName name) {
    return meter
        .counterBuilder(name.key())
        .ofDoubles()
        .setUnit(name.unit())
        .setDescription(name.description())
        .build();
  }

  static void observableCounter(
      Meter meter, MetricName name, Consumer<ObservableDoubleMeasurement> callback) {
    meter
        .counterBuilder(name.key())
        .ofDoubles()
        .setUnit(name.unit())
        .setDescription(name.description())
        .buildWithCallback(callback);
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
