package io.costpersuccess.metrics;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.Estimate;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gauges of unit economics, computed once per collection from the accounts. What does not exist is
 * not observed.
 *
 * <p>Estimates are those of the horizon. A decision rests on all tasks since the start, because the
 * sequence of intervals behind it holds only for tasks that are never forgotten.
 */
final class EconomicsGauges implements AutoCloseable {
  /** What a gauge shows of an arm. */
  private interface Value {
    @Nullable Double of(ArmEconomics arm);
  }

  private record ArmGauge(MetricName name, Value value) {}

  /** The three gauges of an estimate, which takes a while to compute. */
  private record Interval(
      MetricName estimate,
      MetricName low,
      MetricName high,
      Function<ArmEconomics, Estimate> value) {
    Stream<MetricName> names() {
      return Stream.of(estimate, low, high);
    }
  }

  private static final List<Interval> INTERVALS_OF_ARMS =
      List.of(
          new Interval(
              MetricName.COST_PER_SUCCESS,
              MetricName.COST_PER_SUCCESS_LOW,
              MetricName.COST_PER_SUCCESS_HIGH,
              ArmEconomics::costPerSuccess),
          new Interval(
              MetricName.SUCCESS_RATE,
              MetricName.SUCCESS_RATE_LOW,
              MetricName.SUCCESS_RATE_HIGH,
              ArmEconomics::successRate));

  private static final List<ArmGauge> OF_ARMS =
      List.of(
          new ArmGauge(
              MetricName.COST_PER_SUCCESS_BOUND_LOW, arm -> arm.costPerSuccessBounds().low()),
          new ArmGauge(
              MetricName.COST_PER_SUCCESS_BOUND_HIGH, arm -> arm.costPerSuccessBounds().high()),
          new ArmGauge(
              MetricName.MODEL_COST_PER_SUCCESS, arm -> arm.modelCostPerSuccess().estimate()),
          new ArmGauge(MetricName.ESCALATION_RATE, arm -> arm.escalationRate().estimate()),
          new ArmGauge(MetricName.COST_PER_TASK, ArmEconomics::costPerTask),
          new ArmGauge(MetricName.COST_PER_CALL, ArmEconomics::costPerCall),
          new ArmGauge(MetricName.COST_PER_MILLION_TOKENS, ArmEconomics::costPerMillionTokens),
          new ArmGauge(MetricName.SAMPLE_SIZE, arm -> (double) arm.tasks()),
          new ArmGauge(MetricName.RETRY_MULTIPLIER, arm -> arm.multipliers().retry()),
          new ArmGauge(MetricName.CACHE_MULTIPLIER, arm -> arm.multipliers().cache()),
          new ArmGauge(MetricName.BATCH_MULTIPLIER, arm -> arm.multipliers().batch()),
          new ArmGauge(MetricName.REASONING_MULTIPLIER, arm -> arm.multipliers().reasoning()),
          new ArmGauge(MetricName.LABEL_COVERAGE, ArmEconomics::labelCoverage));

  private static final List<MetricName> OF_PAIRS =
      List.of(
          MetricName.BREAK_EVEN_EDGE, MetricName.BREAK_EVEN_LABOUR, MetricName.OVER_PROVISIONED);

  private final Map<MetricName, ObservableDoubleMeasurement> gauges =
      new EnumMap<>(MetricName.class);
  private final Caps caps;
  private final BatchCallback callback;

  EconomicsGauges(Meter meter, Caps caps, CostPipeline pipeline) {
    this.caps = caps;
    names().forEach(name -> gauges.put(name, Instruments.gauge(meter, name)));
    ObservableDoubleMeasurement[] all = gauges.values().toArray(new ObservableDoubleMeasurement[0]);
    this.callback = meter.batchCallback(() -> observe(pipeline), all[0], all);
  }

  private static Stream<MetricName> names() {
    return Stream.of(
            INTERVALS_OF_ARMS.stream().flatMap(Interval::names),
            OF_ARMS.stream().map(ArmGauge::name),
            OF_PAIRS.stream())
        .flatMap(some -> some);
  }

  @Override
  public void close() {
    callback.close();
  }

  private void observe(CostPipeline pipeline) {
    pipeline.rollingEconomics().forEach(this::observe);
    for (FeatureEconomics feature : pipeline.economics()) {
      feature.comparisons().forEach(this::observeDecision);
    }
  }

  private void observe(FeatureEconomics feature) {
    feature.arms().forEach(this::observe);
    feature.comparisons().forEach(this::observe);
  }

  /** Estimates do not add up: an arm that shares its attributes with others has no gauge. */
  private void observe(ArmEconomics arm) {
    if (!caps.isTold(arm.key())) {
      return;
    }
    Attributes attributes =
        Attributes.of(Keys.FEATURE, arm.key().featureTag(), Keys.ARM, arm.key().arm());
    INTERVALS_OF_ARMS.forEach(interval -> observe(interval, arm, attributes));
    OF_ARMS.forEach(gauge -> observe(gauge.name, gauge.value.of(arm), attributes));
  }

  private void observe(Interval interval, ArmEconomics arm, Attributes attributes) {
    Estimate value = interval.value.apply(arm);
    observe(interval.estimate, value.estimate(), attributes);
    observe(interval.low, value.low(), attributes);
    observe(interval.high, value.high(), attributes);
  }

  private void observe(Comparison comparison) {
    ArmDifference costs = comparison.beforeFailures();
    double labour = comparison.labourPerFailureUsd().doubleValue();
    observe(MetricName.BREAK_EVEN_EDGE, costs.breakEvenEdge(labour), comparison);
    observe(MetricName.BREAK_EVEN_LABOUR, costs.priceOfSuccess().estimate(), comparison);
  }

  private void observeDecision(Comparison comparison) {
    observe(MetricName.OVER_PROVISIONED, comparison.isOverProvisioned() ? 1.0 : 0.0, comparison);
  }

  private void observe(MetricName name, @Nullable Double value, Comparison comparison) {
    if (caps.isTold(comparison.cheaper()) && caps.isTold(comparison.dearer())) {
      observe(name, value, attributes(comparison));
    }
  }

  private static Attributes attributes(Comparison comparison) {
    return Attributes.of(
        Keys.FEATURE,
        comparison.cheaper().featureTag(),
        Keys.ARM_CHEAPER,
        comparison.cheaper().arm(),
        Keys.ARM_DEARER,
        comparison.dearer().arm());
  }

  private void observe(MetricName name, @Nullable Double value, Attributes attributes) {
    ObservableDoubleMeasurement gauge = gauges.get(name);
    if (value != null && gauge != null) {
      gauge.record(value, attributes);
    }
  }
}
