package io.costpersuccess.metrics;

import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.Listeners;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.PriceSettings;
import io.costpersuccess.pipeline.ReceiverAddresses;
import io.costpersuccess.pipeline.TestPipelines;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.FakeTicker;
import io.costpersuccess.task.WindowSettings;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A pipeline with its metrics and its ledger in memory: an escalation costs 15 USD, rework 2, a
 * review 1, infrastructure 0.5; the plan is a dimension.
 */
final class MeteredPipeline implements AutoCloseable {
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final SdkLoggerProvider loggers =
      SdkLoggerProvider.builder()
          .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
          .build();
  private final FakeTicker ticker = new FakeTicker();
  private final CostMetrics metrics = new CostMetrics(meters);
  private final CostPipeline pipeline;

  MeteredPipeline() {
    this(WindowSettings.DEFAULT.maxOpen());
  }

  MeteredPipeline(long maxOpen) {
    this(maxOpen, TestPipelines.PRICES);
  }

  /** With other prices. */
  MeteredPipeline(Catalogue prices) {
    this(WindowSettings.DEFAULT.maxOpen(), prices);
  }

  private MeteredPipeline(long maxOpen, Catalogue prices) {
    var listeners = new Listeners(List.of(metrics, new LedgerLog(loggers)));
    pipeline = new CostPipeline(settings(maxOpen), prices, ticker, listeners);
    metrics.observe(pipeline);
  }

  private static PipelineSettings settings(long maxOpen) {
    WindowSettings window = WindowSettings.DEFAULT;
    return new PipelineSettings(
        new CorrelationKeys(
            CorrelationKeys.DEFAULT_TASK,
            List.of(),
            CorrelationKeys.DEFAULT_FEATURE,
            CorrelationKeys.DEFAULT_ARM,
            List.of(),
            List.of("plan")),
        new WindowSettings(
            window.idleTimeout(),
            window.maxAge(),
            window.correctionHorizon(),
            maxOpen,
            0,
            window.runawayCalls(),
            window.scope()),
        new Policies(
            new FeaturePolicy(
                new BigDecimal("15"),
                new BigDecimal("2"),
                new BigDecimal("1"),
                new BigDecimal("0.5"),
                null,
                Verdict.SUCCESS),
            Map.of()),
        List.of(),
        PriceSettings.DEFAULT,
        EconomicsSettings.DEFAULT,
        ReceiverAddresses.DEFAULT);
  }

  MeteredPipeline accept(SpanBuilder... spans) {
    for (SpanBuilder span : spans) {
      pipeline.accept(span.build());
    }
    return this;
  }

  MeteredPipeline accept(LogBuilder log) {
    pipeline.accept(log.build());
    return this;
  }

  /** Lets time pass. */
  MeteredPipeline pass(Duration time) {
    ticker.pass(time);
    return this;
  }

  /** Lets the idle timeout pass, and settles what is due. */
  MeteredPipeline settle() {
    ticker.pass(WindowSettings.DEFAULT.idleTimeout().plus(Duration.ofSeconds(1)));
    pipeline.closeDue();
    return this;
  }

  CostPipeline pipeline() {
    return pipeline;
  }

  CostMetrics metrics() {
    return metrics;
  }

  Collection<MetricData> collect() {
    return reader.collectAllMetrics();
  }

  /** The points of a metric, as they are now. */
  Points points(MetricName name) {
    return Points.of(collect(), name);
  }

  List<LogRecordData> logs() {
    return logs.getFinishedLogRecordItems();
  }

  @Override
  public void close() {
    meters.close();
    loggers.close();
  }
}
