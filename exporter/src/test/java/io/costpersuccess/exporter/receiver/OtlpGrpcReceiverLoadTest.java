package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtlpGrpcReceiverLoadTest extends GrpcReceiverFixture {
  @Test
  void export_bytesInFlightExhausted_isUnavailableUntilTheyAreFree() throws Exception {
    byte[] large = traces(span("x".repeat(60_000))).toByteArray();
    Gate gate = new Gate();
    sink.answer = gate;
    Future<ExportTraceServiceResponse> first = async(() -> export(large, ""));
    gate.awaitReached();

    StatusRuntimeException failure = failure(large, "");

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(RawGrpcClient.retryInfo(failure)).hasSize(1);
    gate.open();
    assertThat(first.get().hasPartialSuccess()).isFalse();
    assertThat(export(large, "").hasPartialSuccess()).isFalse();
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.OVERLOADED)).isEqualTo(1);
  }

  @Test
  void drain_requestUnderWay_endsWellWhileNewOnesAreRefused() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    Future<ExportTraceServiceResponse> first =
        async(() -> export(traces(span("a")).toByteArray(), ""));
    gate.awaitReached();

    receiver.drain();
    StatusRuntimeException failure = failure(traces(span("b")).toByteArray(), "");
    gate.open();

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(RawGrpcClient.retryInfo(failure)).hasSize(1);
    assertThat(first.get().hasPartialSuccess()).isFalse();
    assertThat(sink.spans).containsExactly(resource(span("a")));
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.DRAINING)).isEqualTo(1);
  }

  @Test
  void close_requestUnderWay_waitsForIt() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    Future<ExportTraceServiceResponse> first =
        async(() -> export(traces(span("a")).toByteArray(), ""));
    gate.awaitReached();
    Future<Void> closing =
        async(
            () -> {
              receiver.close();
              return null;
            });

    gate.open();

    assertThat(first.get().hasPartialSuccess()).isFalse();
    closing.get();
  }

  @Test
  void export_clientGoesAwayWhileTheSinkWorks_disturbsNobody() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    ListenableFuture<ExportTraceServiceResponse> call =
        TraceServiceGrpc.newFutureStub(client.channel()).export(traces(span("a")));
    gate.awaitReached();

    call.cancel(true);
    gate.open();

    assertThat(export(traces(span("b")).toByteArray(), "").hasPartialSuccess()).isFalse();
    receiver.close();
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.ACCEPTED)).isEqualTo(2);
  }

  @Test
  void health_isServingUntilDrained() {
    HealthGrpc.HealthBlockingStub health = HealthGrpc.newBlockingStub(client.channel());
    HealthCheckRequest any = HealthCheckRequest.getDefaultInstance();

    assertThat(health.check(any).getStatus()).isEqualTo(ServingStatus.SERVING);
    receiver.drain();
    assertThat(health.check(any).getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
  }

  @Test
  void export_manyAtOnce_eachReachesTheSinkOnce() throws Exception {
    List<Callable<ExportTraceServiceResponse>> calls =
        IntStream.range(0, 200)
            .<Callable<ExportTraceServiceResponse>>mapToObj(
                i -> () -> export(traces(span("s" + i)).toByteArray(), i % 2 == 0 ? "" : "gzip"))
            .toList();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      for (Future<ExportTraceServiceResponse> call : clients.invokeAll(calls)) {
        assertThat(call.get().hasPartialSuccess()).isFalse();
      }
    } finally {
      clients.shutdown();
    }

    assertThat(sink.spans)
        .extracting(r -> r.getScopeSpans(0).getSpans(0).getName())
        .doesNotHaveDuplicates()
        .hasSize(200);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.ACCEPTED)).isEqualTo(200);
  }
}
