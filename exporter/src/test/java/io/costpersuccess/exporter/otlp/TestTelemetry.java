package io.costpersuccess.exporter.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.MetricsData;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Telemetry for tests. */
public final class TestTelemetry {
  public static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  public static final String SPAN_ID = "b7ad6b7169203331";

  /** A text that must never be seen in an error or a log. */
  public static final String SECRET = "the-secret-prompt";

  private TestTelemetry() {}

  public static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  public static Span.Builder span(String name) {
    return Span.newBuilder()
        .setTraceId(bytes(TRACE_ID))
        .setSpanId(bytes(SPAN_ID))
        .setName(name)
        .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(1_700_000_000_000_000_000L)
        .setEndTimeUnixNano(1_700_000_001_000_000_000L)
        .addAttributes(text("gen_ai.prompt", SECRET));
  }

  public static Span.Builder spanWithoutIds() {
    return span("bad").clearTraceId();
  }

  public static ResourceSpans resource(Span.Builder... spans) {
    ResourceSpans.Builder resource = ResourceSpans.newBuilder();
    resource.getResourceBuilder().addAttributes(text("service.name", "shop"));
    resource
        .addScopeSpansBuilder()
        .addAllSpans(Arrays.stream(spans).map(Span.Builder::build).toList())
        .getScopeBuilder()
        .setName("openai");
    return resource.build();
  }

  public static ExportTraceServiceRequest traces(Span.Builder... spans) {
    return ExportTraceServiceRequest.newBuilder().addResourceSpans(resource(spans)).build();
  }

  public static LogRecord.Builder log(String eventName) {
    return LogRecord.newBuilder()
        .setTimeUnixNano(1_700_000_002_000_000_000L)
        .setEventName(eventName)
        .setTraceId(bytes(TRACE_ID))
        .setSpanId(bytes(SPAN_ID))
        .setBody(AnyValue.newBuilder().setStringValue(SECRET));
  }

  public static ResourceLogs resource(LogRecord.Builder log) {
    ResourceLogs.Builder resource = ResourceLogs.newBuilder();
    resource.getResourceBuilder().addAttributes(text("service.name", "shop"));
    resource.addScopeLogsBuilder().addLogRecords(log);
    return resource.build();
  }

  public static ExportLogsServiceRequest logs(LogRecord.Builder log) {
    return ExportLogsServiceRequest.newBuilder().addResourceLogs(resource(log)).build();
  }

  public static MetricsData metrics() {
    MetricsData.Builder data = MetricsData.newBuilder();
    data.addResourceMetricsBuilder()
        .addScopeMetricsBuilder()
        .addMetrics(
            Metric.newBuilder()
                .setName("sixteen.letters_")
                .setDescription("8letters")
                .setGauge(
                    Gauge.newBuilder().addDataPoints(NumberDataPoint.newBuilder().setAsInt(1))));
    return data.build();
  }

  public static KeyValue text(String key, String value) {
    return attribute(key, AnyValue.newBuilder().setStringValue(value));
  }

  public static KeyValue attribute(String key, AnyValue.Builder value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
