package io.costpersuccess.exporter.demo;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.sdk.CostSpanProcessor;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

/** An application with the SDK makes the spans and log records of the history itself. */
class SdkDoorTest extends DoorTest {
  private static final String SCOPE = "airline-agent";

  @Override
  void letIn(DemoTelemetry history, PipelineSettings settings) {
    SdkLoggerProvider ledger = logs();
    var sdk = OpenTelemetrySdk.builder().setLoggerProvider(ledger).build();
    var processor = new CostSpanProcessor(settings, () -> PRICES, () -> sdk);
    var ids = new GivenIds();
    try (SdkTracerProvider traces =
            SdkTracerProvider.builder().addSpanProcessor(processor).setIdGenerator(ids).build();
        SdkLoggerProvider signals =
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(processor.logRecordProcessor())
                .build()) {
      Tracer tracer = traces.get(SCOPE);
      history.spans().forEach(span -> ids.make(span, tracer));
      Logger logger = signals.get(SCOPE);
      history.logs().forEach(log -> emit(log, logger));
      processor.shutdown().join(10, SECONDS);
    }
  }

  private static void emit(LogRecord log, Logger logger) {
    logger
        .logRecordBuilder()
        .setContext(Context.root())
        .setTimestamp(log.getTimeUnixNano(), NANOSECONDS)
        .setEventName(log.getEventName())
        .setAllAttributes(GivenIds.attributes(log.getAttributesList()))
        .emit();
  }
}
