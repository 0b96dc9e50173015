package io.costpersuccess.metrics;

import io.costpersuccess.economics.ArmAlert;
import io.costpersuccess.pipeline.CostPipeline;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Gauges that are 1 while something deserves attention, else 0. */
final class AlertGauges implements AutoCloseable {
  private final Caps caps;
  private final BatchCallback callback;

  AlertGauges(Meter meter, Caps caps, CostPipeline pipeline) {
    this.caps = caps;
    ObservableDoubleMeasurement cost = Instruments.gauge(meter, MetricName.ALERT_COST_PER_SUCCESS);
    ObservableDoubleMeasurement rate = Instruments.gauge(meter, MetricName.ALERT_SUCCESS_RATE);
    ObservableDoubleMeasurement catalogue = Instruments.gauge(meter, MetricName.ALERT_CATALOGUE);
    this.callback =
        meter.batchCallback(
            () -> {
              List<ArmAlert> alerts = pipeline.alerts();
              observe(alerts, ArmAlert::costPerSuccessRose, cost);
              observe(alerts, ArmAlert::successRateFell, rate);
              boolean isStale = pipeline.isStale(CatalogueAge.of(pipeline.catalogue()));
              catalogue.record(value(isStale));
            },
            cost,
            rate,
            catalogue);
  }

  /** Arms that share attributes share their alert. */
  private void observe(
      List<ArmAlert> alerts, Predicate<ArmAlert> isOn, ObservableDoubleMeasurement gauge) {
    Map<Attributes, Boolean> states = new HashMap<>();
    alerts.forEach(alert -> states.merge(attributes(alert), isOn.test(alert), Boolean::logicalOr));
    states.forEach((attributes, on) -> gauge.record(value(on), attributes));
  }

  private Attributes attributes(ArmAlert alert) {
    return Attributes.of(
        Keys.FEATURE,
        caps.feature(alert.key().featureTag()),
        Keys.ARM,
        caps.arm(alert.key().arm()));
  }

  private static double value(boolean isOn) {
    return isOn ? 1 : 0;
  }

  @Override
  public void close() {
    callback.close();
  }
}
