package io.costpersuccess.exporter.forward;

import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.spanWithoutIds;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.costpersuccess.exporter.receiver.Acceptance;
import io.costpersuccess.exporter.receiver.OtlpGrpcReceiver;
import io.costpersuccess.exporter.receiver.OtlpHttpReceiver;
import io.costpersuccess.exporter.receiver.ReceiverCounters;
import io.costpersuccess.exporter.receiver.ReceiverSettings;
import io.costpersuccess.exporter.receiver.RecordingSink;
import io.costpersuccess.exporter.receiver.Refusal;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int LIMIT = 1000;

  private final RecordingSink sink = new RecordingSink();
  private final ReceiverSettings settings =
      ReceiverSettings.at("localhost:0").withMaxRequestBytes(LIMIT);
  private final OtlpGrpcReceiver grpc =
      new OtlpGrpcReceiver(settings, sink, new ReceiverCounters());
  private final OtlpHttpReceiver http =
      new OtlpHttpReceiver(settings, sink, new ReceiverCounters());

  enum Protocol {
    GRPC,
    HTTP
  }

  @BeforeEach
  void start() throws IOException {
    grpc.start();
    http.start();
  }

  @AfterEach
  void close() {
    grpc.close();
    http.close();
  }

  @ParameterizedTest
  @EnumSource
  void send_accepted_isDelivered(Protocol protocol) throws Exception {
    try (SpanDestination destination = destination(protocol)) {
      assertThat(destination.send(traces(span("a")))).isEqualTo(new Delivery.Delivered(0));
    }
    assertThat(sink.spans).containsExactly(resource(span("a")));
  }

  @ParameterizedTest
  @EnumSource
  void send_partlyAccepted_isDeliveredWithTheNumber(Protocol protocol) throws Exception {
    try (SpanDestination destination = destination(protocol)) {
      assertThat(destination.send(traces(spanWithoutIds()))).isEqualTo(new Delivery.Delivered(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void send_refusedForNow_isRetryableAfterTheWait(Protocol protocol) throws Exception {
    sink.answer = () -> Acceptance.refused(Refusal.OVERLOADED, Duration.ofSeconds(7));

    try (SpanDestination destination = destination(protocol)) {
      assertThat(destination.send(traces(span("a"))))
          .isEqualTo(new Delivery.Retryable(Duration.ofSeconds(7)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void send_tooLarge_isRefused(Protocol protocol) throws Exception {
    try (SpanDestination destination = destination(protocol)) {
      assertThat(destination.send(traces(span("x".repeat(LIMIT)))))
          .isEqualTo(new Delivery.Refused());
    }
  }

  @ParameterizedTest
  @EnumSource
  void send_nobodyListens_isRetryable(Protocol protocol) throws Exception {
    int port = freePort();
    try (SpanDestination destination = destination(protocol, port)) {
      assertThat(destination.send(traces(span("a"))))
          .isEqualTo(new Delivery.Retryable(Duration.ZERO));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4317", "http://localhost", "ftp://localhost:4317"})
  void to_otherEndpointForGrpc_isAnError(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrpcDestination.to(URI.create(endpoint), Map.of(), TIMEOUT))
        .withMessageContaining("found " + endpoint);
  }

  @Test
  void to_otherEndpointForHttp_isAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpDestination.to(URI.create("/v1/traces"), Map.of(), TIMEOUT));
  }

  private SpanDestination destination(Protocol protocol) {
    return destination(protocol, protocol == Protocol.GRPC ? grpc.port() : http.port());
  }

  private static SpanDestination destination(Protocol protocol, int port) {
    URI endpoint = URI.create("http://localhost:" + port);
    Map<String, String> headers = Map.of("x-tenant", "t");
    return switch (protocol) {
      case GRPC -> GrpcDestination.to(endpoint, headers, TIMEOUT);
      case HTTP -> HttpDestination.to(endpoint.resolve("/v1/traces"), headers, TIMEOUT);
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
