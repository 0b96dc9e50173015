package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gRPC receiver that listens, with small limits, and a client of it. */
abstract class GrpcReceiverFixture {
  static final int LIMIT = 100_000;
  static final MethodDescriptor<?, ?> TRACES = TraceServiceGrpc.getExportMethod();

  final RecordingSink sink = new RecordingSink();
  final ReceiverCounters counters = new ReceiverCounters();
  final CapturedLog log = new CapturedLog();
  final OtlpGrpcReceiver receiver =
      new OtlpGrpcReceiver(
          ReceiverSettings.at("localhost:0")
              .withMaxRequestBytes(LIMIT)
              .withMaxBytesInFlight(LIMIT)
              .withThreads(4),
          sink,
          counters);
  RawGrpcClient client;

  @BeforeEach
  void start() throws IOException {
    receiver.start();
    client = new RawGrpcClient(receiver.port());
  }

  @AfterEach
  void close() {
    client.close();
    receiver.close();
    log.close();
    assertThat(log.severe()).isEmpty();
    assertThat(log.text()).doesNotContain(SECRET);
  }

  ExportTraceServiceResponse export(byte[] request, String compression)
      throws InvalidProtocolBufferException {
    return ExportTraceServiceResponse.parseFrom(client.call(TRACES, request, compression));
  }

  StatusRuntimeException failure(byte[] request, String compression) {
    return catchThrowableOfType(
        StatusRuntimeException.class, () -> client.call(TRACES, request, compression));
  }

  static <T> Future<T> async(Callable<T> call) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(call);
    } finally {
      thread.shutdown();
    }
  }
}
