package io.costpersuccess.metrics;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.statistics.Estimate;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gauges of unit economics, computed once per collection from the accounts. What does not exist is
 * not observed.
 *
 * <p>Estimates are those of the horizon. A decision rests on all tasks since the start, because the
 * sequence of intervals behind it holds only for tasks that are never forgotten.
 */
final class EconomicsGauges implements AutoCloseable {
  private static final List<MetricName> NAMES =
      List.of(
          MetricName.COST_PER_SUCCESS,
          MetricName.COST_PER_SUCCESS_LOW,
          MetricName.COST_PER_SUCCESS_HIGH,
          MetricName.SUCCESS_RATE,
          MetricName.SUCCESS_RATE_LOW,
          MetricName.SUCCESS_RATE_HIGH,
          MetricName.COST_PER_TASK,
          MetricName.COST_PER_MILLION_TOKENS,
          MetricName.SAMPLE_SIZE,
          MetricName.RETRY_MULTIPLIER,
          MetricName.LABEL_COVERAGE,
          MetricName.BREAK_EVEN_EDGE,
          MetricName.BREAK_EVEN_LABOUR,
          MetricName.OVER_PROVISIONED);

  private final Map<MetricName, ObservableDoubleMeasurement> gauges =
      new EnumMap<>(MetricName.class);
  private final Caps caps;
  private final BatchCallback callback;

  EconomicsGauges(Meter meter, Caps caps, CostPipeline pipeline) {
    this.caps = caps;
    NAMES.forEach(name -> gauges.put(name, Instruments.gauge(meter, name)));
    ObservableDoubleMeasurement[] all = gauges.values().toArray(new ObservableDoubleMeasurement[0]);
    this.callback = meter.batchCallback(() -> observe(pipeline), all[0], all);
  }

  @Override
  public void close() {
    callback.close();
  }

  private void observe(CostPipeline pipeline) {
    pipeline.rollingEconomics().forEach(this::observe);
    for (FeatureEconomics feature : pipeline.economics()) {
      feature.comparisons().forEach(pair -> observeDecision(feature.featureTag(), pair));
    }
  }

  private void observe(FeatureEconomics feature) {
    feature.arms().forEach(this::observe);
    feature.comparisons().forEach(comparison -> observe(feature.featureTag(), comparison));
  }

  private void observe(ArmEconomics arm) {
    Attributes attributes =
        Attributes.of(
            Keys.FEATURE,
            caps.feature(arm.key().featureTag()),
            Keys.ARM,
            caps.arm(arm.key().arm()));
    Estimate costPerSuccess = arm.costPerSuccess();
    observe(MetricName.COST_PER_SUCCESS, costPerSuccess.estimate(), attributes);
    observe(MetricName.COST_PER_SUCCESS_LOW, costPerSuccess.low(), attributes);
    observe(MetricName.COST_PER_SUCCESS_HIGH, costPerSuccess.high(), attributes);
    Estimate rate = arm.successRate();
    observe(MetricName.SUCCESS_RATE, rate.estimate(), attributes);
    observe(MetricName.SUCCESS_RATE_LOW, rate.low(), attributes);
    observe(MetricName.SUCCESS_RATE_HIGH, rate.high(), attributes);
    observe(MetricName.COST_PER_TASK, arm.costPerTask(), attributes);
    observe(MetricName.COST_PER_MILLION_TOKENS, arm.costPerMillionTokens(), attributes);
    observe(MetricName.SAMPLE_SIZE, (double) arm.tasks(), attributes);
    observe(MetricName.RETRY_MULTIPLIER, arm.retryMultiplier(), attributes);
    observe(MetricName.LABEL_COVERAGE, arm.labelCoverage(), attributes);
  }

  private void observe(String featureTag, Comparison comparison) {
    Attributes attributes = attributes(featureTag, comparison);
    observe(MetricName.BREAK_EVEN_EDGE, comparison.difference().breakEvenEdge(), attributes);
    observe(
        MetricName.BREAK_EVEN_LABOUR,
        comparison.difference().breakEvenLabour().estimate(),
        attributes);
  }

  private void observeDecision(String featureTag, Comparison comparison) {
    observe(
        MetricName.OVER_PROVISIONED,
        comparison.difference().overProvisioned() ? 1.0 : 0.0,
        attributes(featureTag, comparison));
  }

  private Attributes attributes(String featureTag, Comparison comparison) {
    return Attributes.of(
        Keys.FEATURE,
        caps.feature(featureTag),
        Keys.ARM_CHEAPER,
        caps.arm(comparison.cheaper().arm()),
        Keys.ARM_DEARER,
        caps.arm(comparison.dearer().arm()));
  }

  private void observe(MetricName name, @Nullable Double value, Attributes attributes) {
    ObservableDoubleMeasurement gauge = gauges.get(name);
    if (value != null && gauge != null) {
      gauge.record(value, attributes);
    }
  }
}
