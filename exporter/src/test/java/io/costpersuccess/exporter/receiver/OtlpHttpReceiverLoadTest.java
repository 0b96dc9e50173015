package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpHttpReceiverLoadTest extends HttpReceiverFixture {
  @Test
  void post_bytesInFlightExhausted_is503UntilTheyAreFree() throws Exception {
    byte[] large = traces(span("x".repeat(60_000))).toByteArray();
    Gate gate = new Gate();
    sink.answer = gate;
    CompletableFuture<HttpResponse<byte[]>> first =
        client.sendAsync("/v1/traces", large, "Content-Type", PROTOBUF);
    gate.awaitReached();

    HttpResponse<byte[]> plain = post("/v1/traces", PROTOBUF, large, false);
    HttpResponse<byte[]> inflated = post("/v1/traces", PROTOBUF, large, true);

    assertThat(plain.statusCode()).isEqualTo(503);
    assertThat(plain.headers().firstValue("Retry-After")).isPresent();
    assertThat(inflated.statusCode()).isEqualTo(503);
    gate.open();
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(post("/v1/traces", PROTOBUF, large, false).statusCode()).isEqualTo(200);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.OVERLOADED)).isEqualTo(2);
  }

  @Test
  void drain_requestUnderWay_endsWellWhileNewOnesAreRefused() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    byte[] body = traces(span("a")).toByteArray();
    CompletableFuture<HttpResponse<byte[]>> first =
        client.sendAsync("/v1/traces", body, "Content-Type", PROTOBUF);
    gate.awaitReached();

    receiver.drain();
    HttpResponse<byte[]> second = post("/v1/traces", PROTOBUF, body, false);
    HttpResponse<byte[]> health = client.send("GET", "/healthz", new byte[0]);
    gate.open();

    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(first.join().statusCode()).isEqualTo(200);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.DRAINING)).isEqualTo(1);
  }

  @Test
  void close_requestUnderWay_waitsForIt() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    CompletableFuture<HttpResponse<byte[]>> first =
        client.sendAsync("/v1/traces", traces(span("a")).toByteArray(), "Content-Type", PROTOBUF);
    gate.awaitReached();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(receiver::close);

    gate.open();

    assertThat(first.join().statusCode()).isEqualTo(200);
    closing.join();
  }

  @Test
  void healthz_isOkWhileTheSinkIsBusy() throws Exception {
    Gate gate = new Gate();
    sink.answer = gate;
    List<CompletableFuture<HttpResponse<byte[]>>> busy =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    client.sendAsync(
                        "/v1/traces", traces(span("a")).toByteArray(), "Content-Type", PROTOBUF))
            .toList();
    gate.awaitReached();

    HttpResponse<byte[]> health = client.send("GET", "/healthz", new byte[0]);
    gate.open();

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(text(health)).isEqualTo("ok\n");
    assertThat(busy)
        .allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(200));
  }

  @Test
  void post_manyAtOnce_eachReachesTheSinkOnce() {
    List<CompletableFuture<HttpResponse<byte[]>>> calls =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    client.sendAsync(
                        "/v1/traces",
                        traces(span("s" + i)).toByteArray(),
                        "Content-Type",
                        PROTOBUF))
            .toList();

    assertThat(calls).allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
    assertThat(sink.spans)
        .extracting(r -> r.getScopeSpans(0).getSpans(0).getName())
        .doesNotHaveDuplicates()
        .hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/traces HTTP/1.1\nHost: x\nContent-Length: x\n\n",
        "\u0000\u0001\u0002 the-secret-prompt\n\n",
        """
        POST /v1/traces HTTP/1.1
        Host: x
        Content-Type: application/json
        Transfer-Encoding: chunked

        the-secret-prompt
        """,
      })
  void request_brokenHttp_is4xxWithoutAPage(String request) throws Exception {
    assertThat(raw(request)).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("<", SECRET);
  }

  @Test
  void request_bodyBreaksOff_neverReachesTheSink() throws Exception {
    raw(
        """
        POST /v1/traces HTTP/1.1
        Host: x
        Content-Type: application/json
        Content-Length: 99

        {""");

    assertThat(post("/v1/traces", JSON, "{}".getBytes(UTF_8), false).statusCode()).isEqualTo(200);
    assertThat(sink.spans).isEmpty();
  }
}
