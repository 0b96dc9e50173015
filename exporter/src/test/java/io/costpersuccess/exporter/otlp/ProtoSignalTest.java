package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.text;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.MetricsData;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtoSignalTest {
  static Stream<LogRecord.Builder> sparseLogs() {
    return Stream.of(
        log("e").clearTimeUnixNano().setObservedTimeUnixNano(1),
        LogRecord.newBuilder().setSeverityNumberValue(9),
        LogRecord.newBuilder().setFlags(1),
        LogRecord.newBuilder().addAttributes(text("k", "v")));
  }

  static Stream<Span.Builder> sparseSpans() {
    return Stream.of(
        span("s").clearEndTimeUnixNano().clearKind(),
        span("s").clearStartTimeUnixNano().clearKind(),
        span("s").clearStartTimeUnixNano().clearEndTimeUnixNano(),
        span("s").clearStartTimeUnixNano().clearEndTimeUnixNano().clearKind().setFlags(1));
  }

  static Stream<Metric.Builder> metrics() {
    return Stream.of(
        Metric.newBuilder().setName("m").setSum(Sum.getDefaultInstance()),
        Metric.newBuilder().setName("m").setHistogram(Histogram.getDefaultInstance()),
        Metric.newBuilder().setName("sixteen.letters_").setDescription("8letters").setUnit("1"));
  }

  @ParameterizedTest
  @MethodSource("sparseLogs")
  void of_sparseLog_isLogs(LogRecord.Builder log) throws OtlpFormatException {
    assertThat(ProtoSignal.of(logs(log).toByteArray())).isEqualTo(ProtoSignal.LOGS);
  }

  @ParameterizedTest
  @MethodSource("sparseSpans")
  void of_sparseSpan_isSpans(Span.Builder span) throws OtlpFormatException {
    assertThat(ProtoSignal.of(traces(span).toByteArray())).isEqualTo(ProtoSignal.SPANS);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void of_metric_isMetrics(Metric.Builder metric) throws OtlpFormatException {
    MetricsData.Builder data = MetricsData.newBuilder();
    data.addResourceMetricsBuilder().addScopeMetricsBuilder().addMetrics(metric);

    assertThat(ProtoSignal.of(data.build().toByteArray())).isEqualTo(ProtoSignal.METRICS);
  }

  @Test
  void of_noRecord_isNone() throws OtlpFormatException {
    assertThat(ProtoSignal.of(traces().toByteArray())).isEqualTo(ProtoSignal.NONE);
  }
}
