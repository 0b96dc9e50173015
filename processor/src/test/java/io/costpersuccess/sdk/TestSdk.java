package io.costpersuccess.sdk;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.TestPipelines;
import io.costpersuccess.pricing.Catalogue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** An SDK of an application with our processor, and everything it exports in memory. */
final class TestSdk implements AutoCloseable {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final AtomicReference<OpenTelemetry> complete = new AtomicReference<>();
  private final OpenTelemetrySdk sdk;

  /** Our processor stands before that of the exporter. */
  TestSdk() {
    this(() -> TestPipelines.PRICES, true);
  }

  TestSdk(Supplier<Catalogue> catalogue, boolean first) {
    this(catalogue, first, Sampler.alwaysOn());
  }

  TestSdk(Sampler sampler) {
    this(() -> TestPipelines.PRICES, true, sampler);
  }

  private TestSdk(Supplier<Catalogue> catalogue, boolean first, Sampler sampler) {
    var ours = new CostSpanProcessor(PipelineSettings.DEFAULT, catalogue, complete::get);
    SpanProcessor exporting = SimpleSpanProcessor.create(spans);
    sdk =
        new PlainSdk(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(first ? ours : exporting)
                .addSpanProcessor(first ? exporting : ours)
                .build(),
            SdkMeterProvider.builder().registerMetricReader(metrics).build(),
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(ours.logRecordProcessor())
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                .build());
    complete.set(sdk);
  }

  /** A chat with {@code acme/small} of 1,000 and 500 tokens, not begun yet: 0.002 USD. */
  SpanBuilder chat() {
    return span("chat")
        .setAttribute("gen_ai.operation.name", "chat")
        .setAttribute("gen_ai.provider.name", "acme")
        .setAttribute("gen_ai.response.model", "small")
        .setAttribute("gen_ai.usage.input_tokens", 1_000)
        .setAttribute("gen_ai.usage.output_tokens", 500);
  }

  SpanBuilder span(String name) {
    return span(name, "app");
  }

  SpanBuilder span(String name, String scope) {
    return sdk.getTracer(scope).spanBuilder(name).setNoParent();
  }

  /** Writes a {@code cps.signal} in a span. */
  void signal(String name, Span span, String scope) {
    Logger logger = sdk.getLogsBridge().get(scope);
    logger
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setEventName("cps.signal")
        .setAttribute(AttributeKey.stringKey("cps.signal.name"), name)
        .emit();
  }

  void shutDownTracing() {
    sdk.getSdkTracerProvider().close();
  }

  SpanData onlySpan() {
    List<SpanData> finished = spans.getFinishedSpanItems();
    if (finished.size() != 1) {
      throw new AssertionError("one span expected, found " + finished);
    }
    return finished.get(0);
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  /** Points of a counter. */
  List<DoublePointData> counts(String metric) {
    return metrics.collectAllMetrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getDoubleSumData().getPoints().stream())
        .toList();
  }

  List<Attributes> ledger() {
    return logs.getFinishedLogRecordItems().stream()
        .filter(record -> "cps.task.settled".equals(record.getEventName()))
        .map(LogRecordData::getAttributes)
        .toList();
  }

  @Override
  public void close() {
    sdk.close();
  }
}
