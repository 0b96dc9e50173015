package io.costpersuccess.exporter.demo;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;

/** A sender of telemetry over OTLP/gRPC, in requests as large as an SDK's batch processor makes. */
final class DemoSender implements AutoCloseable {
  private static final int BATCH = 512;

  private final ManagedChannel channel;

  DemoSender(int port) {
    this.channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  void send(DemoTelemetry telemetry) {
    sendSpans(telemetry.spans());
    sendLogs(telemetry.logs());
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  private void sendSpans(List<Span> spans) {
    var service = TraceServiceGrpc.newBlockingStub(channel).withCompression("gzip");
    for (int from = 0; from < spans.size(); from += BATCH) {
      List<Span> batch = spans.subList(from, Math.min(from + BATCH, spans.size()));
      service.export(
          ExportTraceServiceRequest.newBuilder()
              .addResourceSpans(DemoTelemetry.request(batch))
              .build());
    }
  }

  private void sendLogs(List<LogRecord> logs) {
    var service = LogsServiceGrpc.newBlockingStub(channel).withCompression("gzip");
    for (int from = 0; from < logs.size(); from += BATCH) {
      List<LogRecord> batch = logs.subList(from, Math.min(from + BATCH, logs.size()));
      service.export(
          ExportLogsServiceRequest.newBuilder()
              .addResourceLogs(DemoTelemetry.logRequest(batch))
              .build());
    }
  }
}
