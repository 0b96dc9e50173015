package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.spanWithoutIds;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.RetryInfo;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpGrpcReceiverTest extends GrpcReceiverFixture {
  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void export_spans_reachTheSinkAndSucceed(String compression) throws Exception {
    ExportTraceServiceResponse response = export(traces(span("a")).toByteArray(), compression);

    assertThat(response.hasPartialSuccess()).isFalse();
    assertThat(sink.spans).containsExactly(resource(span("a")));
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.ACCEPTED)).isEqualTo(1);
  }

  @Test
  void export_logs_reachTheSinkAndSucceed() {
    byte[] response =
        client.call(LogsServiceGrpc.getExportMethod(), logs(log("e")).toByteArray(), "gzip");

    assertThat(response).isEmpty();
    assertThat(sink.logs).containsExactly(resource(log("e")));
    assertThat(counters.requests(TelemetryKind.LOGS, RequestResult.ACCEPTED)).isEqualTo(1);
  }

  @Test
  void export_emptyRequest_succeedsWithoutTheSink() throws Exception {
    sink.answer =
        () -> {
          throw new IllegalStateException();
        };

    assertThat(export(new byte[0], "").hasPartialSuccess()).isFalse();
    assertThat(export(traces().toByteArray(), "").hasPartialSuccess()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void export_garbage_isInvalidArgumentWithAPlace(String compression) {
    StatusRuntimeException failure = failure(SECRET.getBytes(UTF_8), compression);

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(failure.getStatus().getDescription()).startsWith("byte ").doesNotContain(SECRET);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.MALFORMED)).isEqualTo(1);
  }

  @Test
  void export_truncatedProtobuf_isInvalidArgument() {
    byte[] whole = traces(span("a")).toByteArray();

    StatusRuntimeException failure = failure(Arrays.copyOf(whole, whole.length - 3), "");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(sink.spans).isEmpty();
  }

  @Test
  void export_damagedGzip_isInvalidArgument() {
    ManagedChannel channel = RawGrpcClient.withDamagedGzip(receiver.port());
    try {
      StatusRuntimeException failure =
          catchThrowableOfType(
              StatusRuntimeException.class,
              () ->
                  TraceServiceGrpc.newBlockingStub(channel)
                      .withCompression("gzip")
                      .export(traces(span("a"))));
      assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    } finally {
      channel.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void export_overTheLimitPlainOrInflated_isResourceExhaustedWithoutRetry(String compression) {
    StatusRuntimeException failure = failure(new byte[LIMIT + 1], compression);

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(RawGrpcClient.retryInfo(failure)).isEmpty();
    receiver.close();
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.TOO_LARGE)).isEqualTo(1);
  }

  @Test
  void export_gzipBomb_isResourceExhausted() {
    StatusRuntimeException failure = failure(new byte[500 * LIMIT], "gzip");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(RawGrpcClient.retryInfo(failure)).isEmpty();
  }

  @Test
  void export_zstd_isUnimplemented() {
    StatusRuntimeException failure = failure(traces(span("a")).toByteArray(), "zstd");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    receiver.close();
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.UNSUPPORTED)).isEqualTo(1);
  }

  @Test
  void export_metrics_isUnimplementedAndSaysWhy() {
    StatusRuntimeException failure =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> client.call(MetricsServiceGrpc.getExportMethod(), new byte[0], ""));

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    assertThat(failure.getStatus().getDescription()).contains("traces or logs");
    receiver.close();
    assertThat(counters.requests(TelemetryKind.METRICS, RequestResult.UNSUPPORTED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OVERLOADED", "STARTING", "DRAINING", "FAILED"})
  void export_refusedBySink_isUnavailableWithRetryInfo(Refusal why) {
    sink.answer = () -> Acceptance.refused(why, Duration.ofMillis(2500));

    StatusRuntimeException failure = failure(traces(span("a")).toByteArray(), "");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(RawGrpcClient.retryInfo(failure))
        .extracting(RetryInfo::getRetryDelay)
        .containsExactly(
            com.google.protobuf.Duration.newBuilder().setSeconds(2).setNanos(500_000_000).build());
    assertThat(counters.requests(TelemetryKind.TRACES, why.result())).isEqualTo(1);
  }

  static Stream<Supplier<Acceptance>> faultySinks() {
    return Stream.of(
        () -> {
          throw new IllegalStateException(SECRET);
        },
        () -> {
          throw new StackOverflowError(SECRET);
        },
        () -> {
          throw Status.INTERNAL.withDescription(SECRET).asRuntimeException();
        },
        () -> null);
  }

  @ParameterizedTest
  @MethodSource("faultySinks")
  void export_sinkThrows_isUnavailableWithRetryInfoAndLogged(Supplier<Acceptance> faulty) {
    sink.answer = faulty;

    StatusRuntimeException failure = failure(traces(span("a")).toByteArray(), "");
    failure(traces(span("a")).toByteArray(), "");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(failure.getStatus().getDescription()).doesNotContain(SECRET);
    assertThat(RawGrpcClient.retryInfo(failure)).hasSize(1);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.FAILED)).isEqualTo(2);
    assertThat(log.text()).containsOnlyOnce("A request failed: TRACES");
  }

  @Test
  void export_someSpansInvalid_isPartialSuccessAndTheOthersArrive() throws Exception {
    ExportTraceServiceResponse response =
        export(traces(span("a"), spanWithoutIds(), spanWithoutIds()).toByteArray(), "");

    assertThat(response.getPartialSuccess().getRejectedSpans()).isEqualTo(2);
    assertThat(response.getPartialSuccess().getErrorMessage()).contains("16 bytes");
    assertThat(sink.spans).containsExactly(resource(span("a")));
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.PARTLY_ACCEPTED)).isEqualTo(1);
    assertThat(counters.rejectedRecords(TelemetryKind.TRACES)).isEqualTo(2);
  }

  @Test
  void export_onlyInvalidSpans_doesNotReachTheSink() throws Exception {
    ExportTraceServiceResponse response = export(traces(spanWithoutIds()).toByteArray(), "");

    assertThat(response.getPartialSuccess().getRejectedSpans()).isEqualTo(1);
    assertThat(sink.spans).isEmpty();
  }

  @Test
  void export_rejectedBySinkToo_addsUp() throws Exception {
    sink.answer = () -> Acceptance.rejected(3, "no room in the ledger");

    ExportTraceServiceResponse response =
        export(traces(span("a"), spanWithoutIds()).toByteArray(), "");

    assertThat(response.getPartialSuccess().getRejectedSpans()).isEqualTo(4);
    assertThat(response.getPartialSuccess().getErrorMessage())
        .startsWith("no room in the ledger; 1 span");
  }

  @Test
  void export_warning_isPartialSuccessWithNothingRejected() throws Exception {
    sink.answer = () -> Acceptance.acceptedWith("old catalogue");

    ExportTraceServiceResponse response = export(traces(span("a")).toByteArray(), "");

    assertThat(response.hasPartialSuccess()).isTrue();
    assertThat(response.getPartialSuccess().getRejectedSpans()).isZero();
    assertThat(response.getPartialSuccess().getErrorMessage()).isEqualTo("old catalogue");
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.ACCEPTED)).isEqualTo(1);
  }
}
