package io.costpersuccess.metrics;

import io.costpersuccess.pipeline.CostPipeline;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;

/** Gauges of a pipeline about itself. */
final class WindowGauges implements AutoCloseable {
  private final BatchCallback callback;

  WindowGauges(Meter meter, CostPipeline pipeline) {
    ObservableDoubleMeasurement open = Instruments.gauge(meter, MetricName.TASKS_OPEN);
    ObservableDoubleMeasurement correctable =
        Instruments.gauge(meter, MetricName.TASKS_CORRECTABLE);
    ObservableDoubleMeasurement age = Instruments.gauge(meter, MetricName.CATALOGUE_AGE);
    this.callback =
        meter.batchCallback(
            () -> {
              open.record((double) pipeline.openTasks());
              correctable.record((double) pipeline.settledTasks());
              age.record((double) CatalogueAge.of(pipeline.catalogue()).toDays());
            },
            open,
            correctable,
            age);
  }

  @Override
  public void close() {
    callback.close();
  }
}
