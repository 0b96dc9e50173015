package io.costpersuccess.agent;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
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
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * An application with an SDK that is configured by properties, in which the service loader finds
 * our extension. It makes one call, with a flattened prompt of 300 attributes, and tells what was
 * exported, in types of the JDK.
 */
public final class ChatApp
    implements BiFunction<Map<String, String>, List<String>, Map<String, String>> {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();

  /** An application that was not started. */
  public ChatApp() {}

  /** Runs with these properties, and writes these signals. */
  @Override
  public Map<String, String> apply(Map<String, String> properties, List<String> signals) {
    try (OpenTelemetrySdk sdk = sdk(properties)) {
      Span span = chat(sdk);
      signals.forEach(signal -> write(signal, span, sdk));
      span.end();
      var exported = new TreeMap<String, String>();
      addSpans(exported);
      sdk.getSdkTracerProvider().close();
      addMetricsAndLedger(exported);
      return exported;
    }
  }

  private OpenTelemetrySdk sdk(Map<String, String> properties) {
    var all = new HashMap<>(properties);
    List.of("traces", "metrics", "logs")
        .forEach(one -> all.put("otel." + one + ".exporter", "none"));
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesCustomizer(defaults -> all)
        .addTracerProviderCustomizer(
            (builder, config) -> builder.addSpanProcessor(SimpleSpanProcessor.create(spans)))
        .addMeterProviderCustomizer((builder, config) -> builder.registerMetricReader(metrics))
        .addLoggerProviderCustomizer(
            (builder, config) ->
                builder.addLogRecordProcessor(SimpleLogRecordProcessor.create(logs)))
        .build()
        .getOpenTelemetrySdk();
  }

  private static Span chat(OpenTelemetrySdk sdk) {
    Span span =
        sdk.getTracer("app")
            .spanBuilder("chat")
            .setAttribute("gen_ai.operation.name", "chat")
            .startSpan();
    span.setAttribute("gen_ai.provider.name", "openai")
        .setAttribute("gen_ai.response.model", "gpt-4o")
        .setAttribute("app.feature", "chat");
    for (int i = 0; i < 300; i++) {
      span.setAttribute("gen_ai.prompt." + i + ".content", "x");
    }
    return span.setAttribute("gen_ai.usage.input_tokens", 2_000)
        .setAttribute("gen_ai.usage.output_tokens", 1_500);
  }

  private static void write(String signal, Span span, OpenTelemetrySdk sdk) {
    sdk.getLogsBridge()
        .get("app")
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setEventName("cps.signal")
        .setAttribute(AttributeKey.stringKey("cps.signal.name"), signal)
        .emit();
  }

  /** How many there are, what the one cost, and how many attributes it has. */
  private void addSpans(Map<String, String> exported) {
    List<SpanData> finished = spans.getFinishedSpanItems();
    exported.put("spans", Integer.toString(finished.size()));
    for (SpanData span : finished) {
      Double cost = span.getAttributes().get(AttributeKey.doubleKey("cps.cost.usd"));
      exported.put("cps.cost.usd", String.valueOf(cost));
      exported.put("attributes", Integer.toString(span.getAttributes().size()));
    }
  }

  /** The names of the metrics, and the attributes of the ledger. */
  private void addMetricsAndLedger(Map<String, String> exported) {
    exported.put(
        "metrics",
        metrics.collectAllMetrics().stream()
            .map(MetricData::getName)
            .collect(Collectors.joining(" ")));
    logs.getFinishedLogRecordItems().stream()
        .filter(one -> "cps.task.settled".equals(one.getEventName()))
        .flatMap(one -> one.getAttributes().asMap().entrySet().stream())
        .forEach(entry -> exported.put(entry.getKey().getKey(), entry.getValue().toString()));
  }
}
