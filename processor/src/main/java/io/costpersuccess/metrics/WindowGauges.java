package io.costpersuccess.metrics;

import io.costpersuccess.pipeline.CostPipeline;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

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
              age.record(ageInDays(pipeline.catalogue().asOf()));
            },
            open,
            correctable,
            age);
  }

  private static double ageInDays(LocalDate asOf) {
    return ChronoUnit.DAYS.between(asOf, LocalDate.now(ZoneOffset.UTC));
  }

  @Override
  public void close() {
    callback.close();
  }
}
