package io.costpersuccess.exporter.forward;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An OTLP endpoint over gRPC. */
public final class GrpcDestination implements SpanDestination {
  /** The codes OTLP lets a client retry; RESOURCE_EXHAUSTED only with RetryInfo. */
  private static final Set<Status.Code> RETRYABLE =
      EnumSet.of(
          Status.Code.CANCELLED,
          Status.Code.DEADLINE_EXCEEDED,
          Status.Code.ABORTED,
          Status.Code.OUT_OF_RANGE,
          Status.Code.UNAVAILABLE,
          Status.Code.DATA_LOSS);

  private final ManagedChannel channel;
  private final Duration timeout;
  private final TraceServiceGrpc.TraceServiceBlockingStub stub;

  private GrpcDestination(ManagedChannel channel, Map<String, String> headers, Duration timeout) {
    this.channel = channel;
    this.timeout = timeout;
    Channel withHeaders =
        ClientInterceptors.intercept(
            channel, MetadataUtils.newAttachHeadersInterceptor(metadata(headers)));
    this.stub = TraceServiceGrpc.newBlockingStub(withHeaders);
  }

  /**
   * An endpoint; it connects when it is first used.
   *
   * @param endpoint {@code http://host:port} without, {@code https://host:port} with TLS
   * @param headers sent with each request
   * @param timeout longest wait for one answer
   * @throws IllegalArgumentException if the endpoint is not one of these
   */
  public static GrpcDestination to(URI endpoint, Map<String, String> headers, Duration timeout) {
    String scheme = String.valueOf(endpoint.getScheme());
    if (!Set.of("http", "https").contains(scheme) || endpoint.getPort() < 0) {
      throw new IllegalArgumentException(
          "endpoint: found " + endpoint + ", expected such as http://localhost:4317");
    }
    NettyChannelBuilder builder =
        NettyChannelBuilder.forAddress(endpoint.getHost(), endpoint.getPort());
    if (scheme.equals("http")) {
      builder.usePlaintext();
    }
    return new GrpcDestination(builder.build(), headers, timeout);
  }

  @Override
  public Delivery send(ExportTraceServiceRequest request) throws InterruptedException {
    try {
      ExportTraceServiceResponse response =
          stub.withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS).export(request);
      return new Delivery.Delivered(response.getPartialSuccess().getRejectedSpans());
    } catch (StatusRuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return delivery(e);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  private static Delivery delivery(StatusRuntimeException failure) {
    Status.Code code = failure.getStatus().getCode();
    Duration asked = retryDelay(failure);
    boolean exhausted = code == Status.Code.RESOURCE_EXHAUSTED && asked != null;
    if (!exhausted && !RETRYABLE.contains(code)) {
      return new Delivery.Refused();
    }
    return new Delivery.Retryable(asked == null ? Duration.ZERO : asked);
  }

  private static @Nullable Duration retryDelay(StatusRuntimeException failure) {
    com.google.rpc.Status status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return null;
    }
    for (com.google.protobuf.Any detail : status.getDetailsList()) {
      if (detail.is(RetryInfo.class)) {
        return unpack(detail);
      }
    }
    return null;
  }

  private static @Nullable Duration unpack(com.google.protobuf.Any detail) {
    try {
      com.google.protobuf.Duration delay = detail.unpack(RetryInfo.class).getRetryDelay();
      return Duration.ofSeconds(delay.getSeconds(), delay.getNanos());
    } catch (InvalidProtocolBufferException | ArithmeticException e) {
      return null;
    }
  }

  private static Metadata metadata(Map<String, String> headers) {
    Metadata metadata = new Metadata();
    headers.forEach(
        (name, value) ->
            metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
    return metadata;
  }
}
