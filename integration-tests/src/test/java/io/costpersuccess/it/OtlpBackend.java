package io.costpersuccess.it;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An OTLP backend over gRPC that keeps everything it is sent. */
final class OtlpBackend implements AutoCloseable {
  private final List<ExportTraceServiceRequest> traces = new CopyOnWriteArrayList<>();
  private final List<ExportMetricsServiceRequest> metrics = new CopyOnWriteArrayList<>();
  private final List<ExportLogsServiceRequest> logs = new CopyOnWriteArrayList<>();
  private final Server server;

  private OtlpBackend() {
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Traces())
            .addService(new Metrics())
            .addService(new Logs())
            .build();
  }

  static OtlpBackend start() throws IOException {
    var backend = new OtlpBackend();
    backend.server.start();
    return backend;
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getPort();
  }

  List<Span> spans() {
    return traces.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  Span span(String name) {
    return spans().stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
  }

  List<LogRecord> logRecords() {
    return logs.stream()
        .flatMap(request -> request.getResourceLogsList().stream())
        .flatMap(resource -> resource.getScopeLogsList().stream())
        .flatMap(scope -> scope.getLogRecordsList().stream())
        .toList();
  }

  List<LogRecord> logRecords(String eventName) {
    return logRecords().stream().filter(log -> log.getEventName().equals(eventName)).toList();
  }

  /** The newest point of a sum with these attributes among its own; cumulative temporality. */
  Optional<NumberDataPoint> sumPoint(String name, Map<String, String> attributes) {
    return metrics(name).stream()
        .flatMap(metric -> metric.getSum().getDataPointsList().stream())
        .filter(point -> has(point, attributes))
        .reduce((older, newer) -> newer);
  }

  /** The newest point of a gauge with these attributes among its own. */
  Optional<NumberDataPoint> gaugePoint(String name, Map<String, String> attributes) {
    return metrics(name).stream()
        .flatMap(metric -> metric.getGauge().getDataPointsList().stream())
        .filter(point -> has(point, attributes))
        .reduce((older, newer) -> newer);
  }

  /** Everything that was received but the spans, which may carry what the application put there. */
  String everythingButSpans() {
    return metrics + "\n" + logs;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private List<Metric> metrics(String name) {
    return metrics.stream()
        .flatMap(request -> request.getResourceMetricsList().stream())
        .flatMap(resource -> resource.getScopeMetricsList().stream())
        .flatMap(scope -> scope.getMetricsList().stream())
        .filter(metric -> metric.getName().equals(name))
        .toList();
  }

  private static boolean has(NumberDataPoint point, Map<String, String> attributes) {
    return Attributes.texts(point.getAttributesList())
        .entrySet()
        .containsAll(attributes.entrySet());
  }

  private final class Traces extends TraceServiceGrpc.TraceServiceImplBase {
    @Override
    public void export(
        ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> answer) {
      traces.add(request);
      answer.onNext(ExportTraceServiceResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }

  private final class Metrics extends MetricsServiceGrpc.MetricsServiceImplBase {
    @Override
    public void export(
        ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> answer) {
      metrics.add(request);
      answer.onNext(ExportMetricsServiceResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }

  private final class Logs extends LogsServiceGrpc.LogsServiceImplBase {
    @Override
    public void export(
        ExportLogsServiceRequest request, StreamObserver<ExportLogsServiceResponse> answer) {
      logs.add(request);
      answer.onNext(ExportLogsServiceResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
