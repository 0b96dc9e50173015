package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.services.HealthStatusManager;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An OTLP receiver over gRPC: traces and logs, uncompressed or gzipped, with the health service.
 * Metrics are answered UNIMPLEMENTED, which tells a client not to send them again.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlpgrpc">OTLP/gRPC</a>
 */
public final class OtlpGrpcReceiver implements AutoCloseable {
  /** Below the 10 s at which Collectors ping, which grpc-java by default takes for an attack. */
  private static final int PERMITTED_KEEP_ALIVE_SECONDS = 5;

  /** How soon a client that vanished, perhaps in the middle of a call, is noticed. */
  private static final int KEEP_ALIVE_SECONDS = 60;

  /** Clients that balance round robin find new replicas only when they connect again. */
  private static final int MAX_CONNECTION_AGE_MINUTES = 10;

  private static final int MAX_CONNECTION_AGE_GRACE_SECONDS = 30;
  private static final int MAX_CALLS_PER_CONNECTION = 256;

  private final ReceiverSettings settings;
  private final Intake intake;
  private final HealthStatusManager health = new HealthStatusManager();
  private final ExecutorService threads;
  private final Server server;

  /** A receiver that has not started. */
  public OtlpGrpcReceiver(
      ReceiverSettings settings, TelemetrySink sink, ReceiverCounters counters) {
    this.settings = settings;
    this.intake = new Intake(sink, counters, new InFlightBytes(settings.maxBytesInFlight()));
    this.threads = NamedThreads.pool("cps-otlp-grpc", settings.threads());
    this.server = build();
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be bound
   */
  public void start() throws IOException {
    server.start();
  }

  /** The port it listens at. */
  public int port() {
    return server.getPort();
  }

  /** Refuses requests from now on, while those under way go on and connections stay open. */
  public void drain() {
    if (intake.drain()) {
      health.enterTerminalState();
    }
  }

  /** Drains, waits for requests under way up to the drain timeout, and ends. */
  @Override
  public void close() {
    drain();
    server.shutdown();
    try {
      if (!server.awaitTermination(settings.drainTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    threads.shutdown();
  }

  private Server build() {
    return NettyServerBuilder.forAddress(settings.address())
        .executor(threads)
        .maxInboundMessageSize(settings.maxRequestBytes())
        .maxConcurrentCallsPerConnection(MAX_CALLS_PER_CONNECTION)
        .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
        .permitKeepAliveTime(PERMITTED_KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true)
        .maxConnectionAge(MAX_CONNECTION_AGE_MINUTES, TimeUnit.MINUTES)
        .maxConnectionAgeGrace(MAX_CONNECTION_AGE_GRACE_SECONDS, TimeUnit.SECONDS)
        .addStreamTracerFactory(new GrpcFaults(kinds(), intake))
        .addService(
            service(new TraceExport(intake), ExportTraceServiceResponse.getDefaultInstance()))
        .addService(service(new LogExport(intake), ExportLogsServiceResponse.getDefaultInstance()))
        .addService(withoutMetrics())
        .addService(health.getHealthService())
        .build();
  }

  private static Map<String, TelemetryKind> kinds() {
    return Map.of(
        TraceServiceGrpc.getExportMethod().getFullMethodName(),
        TelemetryKind.TRACES,
        LogsServiceGrpc.getExportMethod().getFullMethodName(),
        TelemetryKind.LOGS,
        MetricsServiceGrpc.getExportMethod().getFullMethodName(),
        TelemetryKind.METRICS);
  }

  private ServerServiceDefinition service(OtlpExport export, Message response) {
    MethodDescriptor<RawRequest, Message> method =
        export.method().toBuilder(
                RawRequest.marshaller(settings.maxRequestBytes()), ProtoUtils.marshaller(response))
            .build();
    return service(ServerMethodDefinition.create(method, GrpcCall.handler(export, intake)));
  }

  private static ServerServiceDefinition withoutMetrics() {
    return service(
        ServerMethodDefinition.create(
            MetricsServiceGrpc.getExportMethod(),
            (call, headers) -> {
              call.close(
                  Status.UNIMPLEMENTED.withDescription(TelemetryKind.NO_METRICS), new Metadata());
              return new ServerCall.Listener<>() {};
            }));
  }

  private static ServerServiceDefinition service(ServerMethodDefinition<?, ?> method) {
    String name = method.getMethodDescriptor().getServiceName();
    return ServerServiceDefinition.builder(name == null ? "" : name).addMethod(method).build();
  }
}
