package io.costpersuccess.agent;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An SDK that was configured by properties, with our extension found by the service loader. */
final class AutoConfigured implements AutoCloseable {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final OpenTelemetrySdk sdk;

  AutoConfigured(Map<String, String> properties) {
    var all = new HashMap<>(properties);
    all.put("otel.traces.exporter", "none");
    all.put("otel.metrics.exporter", "none");
    all.put("otel.logs.exporter", "none");
    sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(() -> all)
            .addTracerProviderCustomizer(
                (builder, config) ->
                    builder.addSpanProcessor(SimpleSpanProcessor.create(spans)))
            .addMeterProviderCustomizer(
                (builder, config) -> builder.registerMetricReader(metrics))
            .addLoggerProviderCustomizer(
                (builder, config) ->
                    builder.addLogRecordProcessor(SimpleLogRecordProcessor.create(logs)))
            .build()
            .getOpenTelemetrySdk();
  }

  /** A chat of 2,000 and 1,500 tokens with a model of the bundled catalogue, begun. */
  Span chat() {
    return sdk.getTracer("app")
        .spanBuilder("chat")
        .setAttribute("gen_ai.operation.name", "chat")
        .setAttribute("gen_ai.provider.name", "openai")
        .setAttribute("gen_ai.response.model", "gpt-4o")
        .setAttribute("gen_ai.usage.input_tokens", 2_000)
        .setAttribute("gen_ai.usage.output_tokens", 1_500)
        .setAttribute("session.id", "session-1")
        .startSpan();
  }

  OpenTelemetrySdk sdk() {
    return sdk;
  }

  void shutDownTracing() {
    sdk.getSdkTracerProvider().close();
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  List<String> metricNames() {
    return metrics.collectAllMetrics().stream().map(MetricData::getName).toList();
  }

  /** An attribute of every record of the ledger. */
  List<String> ledger(String attribute) {
    return logs.getFinishedLogRecordItems().stream()
        .filter(record -> "cps.task.settled".equals(record.getEventName()))
        .map(record -> record.getAttributes().asMap())
        .flatMap(attributes -> attributes.entrySet().stream())
        .filter(entry -> entry.getKey().getKey().equals(attribute))
        .map(entry -> String.valueOf(entry.getValue()))
        .toList();
  }

  @Override
  public void close() {
    sdk.close();
  }
}
