package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.SPAN_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.TRACE_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.gzip;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.spanWithoutIds;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.google.rpc.Status;
import io.costpersuccess.exporter.otlp.OtlpJson;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpHttpReceiverTest extends HttpReceiverFixture {
  @ParameterizedTest
  @CsvSource({"false, application/x-protobuf", "true, application/x-protobuf; a=b"})
  void post_protobufSpans_reachTheSinkAndSucceed(boolean gzip, String type) throws Exception {
    byte[] body = traces(span("a")).toByteArray();

    HttpResponse<byte[]> response = post("/v1/traces", type, body, gzip);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(PROTOBUF);
    assertThat(response.body()).isEmpty();
    assertThat(sink.spans).containsExactly(resource(span("a")));
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.ACCEPTED)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"false, application/json", "true, application/JSON;charset=utf-8"})
  void post_jsonSpans_reachTheSinkAndSucceed(boolean gzip, String type) throws Exception {
    byte[] body = OtlpJson.print(traces(span("ä"))).getBytes(UTF_8);

    HttpResponse<byte[]> response = post("/v1/traces", type, body, gzip);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(JSON);
    assertThat(text(response)).isEqualTo("{}");
    assertThat(sink.spans).containsExactly(resource(span("ä")));
  }

  @Test
  void post_jsonWithUpperCaseIds_isTheSameSpan() throws Exception {
    String json =
        OtlpJson.print(traces(span("a")))
            .replace(TRACE_ID, TRACE_ID.toUpperCase(Locale.ROOT))
            .replace(SPAN_ID, SPAN_ID.toUpperCase(Locale.ROOT));

    post("/v1/traces", JSON, json.getBytes(UTF_8), false);

    assertThat(sink.spans).containsExactly(resource(span("a")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void post_logs_reachTheSinkAndSucceed(boolean json) throws Exception {
    byte[] body =
        json ? OtlpJson.print(logs(log("e"))).getBytes(UTF_8) : logs(log("e")).toByteArray();

    HttpResponse<byte[]> response = post("/v1/logs", json ? JSON : PROTOBUF, body, false);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(sink.logs).containsExactly(resource(log("e")));
    assertThat(counters.requests(TelemetryKind.LOGS, RequestResult.ACCEPTED)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"application/x-protobuf, ''", "application/json, {}"})
  void post_emptyRequest_succeedsWithoutTheSink(String type, String body) throws Exception {
    sink.answer = () -> null;

    assertThat(post("/v1/traces", type, body.getBytes(UTF_8), false).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void post_undecodable_is400WithStatusInTheSameEncoding(boolean gzip) throws Exception {
    HttpResponse<byte[]> response = post("/v1/traces", PROTOBUF, SECRET.getBytes(UTF_8), gzip);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains(PROTOBUF);
    Status status = Status.parseFrom(response.body());
    assertThat(status.getCode()).isEqualTo(Code.INVALID_ARGUMENT_VALUE);
    assertThat(status.getMessage()).startsWith("byte ").doesNotContain(SECRET);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.MALFORMED)).isEqualTo(1);
  }

  @Test
  void post_truncatedProtobuf_is400() throws Exception {
    byte[] whole = traces(span("a")).toByteArray();

    assertThat(
            post("/v1/traces", PROTOBUF, Arrays.copyOf(whole, whole.length - 3), false)
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void post_undecodableJson_is400WithStatusInJson() throws Exception {
    HttpResponse<byte[]> response =
        post("/v1/traces", JSON, ("{\"resourceSpans\":" + SECRET).getBytes(UTF_8), false);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains(JSON);
    assertThat(text(response)).contains("\"code\":3").contains("line 1").doesNotContain(SECRET);
  }

  @Test
  void post_damagedGzip_is400() throws Exception {
    byte[] zipped = gzip(traces(span("a")).toByteArray());
    byte[] cut = Arrays.copyOf(zipped, zipped.length - 9);

    HttpResponse<byte[]> response =
        client.send(
            "POST", "/v1/traces", cut, "Content-Type", PROTOBUF, "Content-Encoding", "gzip");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Status.parseFrom(response.body()).getMessage()).contains("gzip");
  }

  @ParameterizedTest
  @CsvSource({
    "100001, false",
    "150000, false",
    "100001, true",
    "50000000, true", // a bomb
  })
  void post_overTheLimitPlainOrInflated_is413(int size, boolean gzip) throws Exception {
    HttpResponse<byte[]> response = post("/v1/traces", PROTOBUF, new byte[size], gzip);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Status.parseFrom(response.body()).getCode())
        .isEqualTo(Code.RESOURCE_EXHAUSTED_VALUE);
    assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.TOO_LARGE)).isEqualTo(1);
  }

  @Test
  void post_chunkedOverTheLimit_is413() throws Exception {
    HttpResponse<byte[]> response =
        client.sendChunked("/v1/traces", new byte[LIMIT + 1], "Content-Type", PROTOBUF);

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/grpc", "''"})
  void post_otherContentType_is415(String type) throws Exception {
    HttpResponse<byte[]> response =
        type.isEmpty()
            ? client.send("POST", "/v1/traces", new byte[0])
            : client.send("POST", "/v1/traces", new byte[0], "Content-Type", type);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(text(response)).contains(PROTOBUF).contains(JSON);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.UNSUPPORTED)).isEqualTo(1);
  }

  @Test
  void post_otherCompression_is415AndNamesGzip() throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            "POST", "/v1/logs", new byte[9], "Content-Type", JSON, "Content-Encoding", "zstd");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Accept-Encoding")).contains("gzip");
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/traces, POST", "PUT, /v1/outcomes, POST", "POST, /healthz, 'GET, HEAD'"})
  void request_wrongMethod_is405WithAllow(String method, String path, String allow)
      throws Exception {
    HttpResponse<byte[]> response = client.send(method, path, new byte[0]);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains(allow);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/trace", "/v1/traces/", "/V1/TRACES"})
  void request_unknownPath_is404(String path) throws Exception {
    assertThat(client.send("POST", path, new byte[0]).statusCode()).isEqualTo(404);
  }

  @Test
  void post_metrics_is404AndSaysWhy() throws Exception {
    HttpResponse<byte[]> response = post("/v1/metrics", PROTOBUF, new byte[0], false);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(text(response)).contains("traces or logs");
    assertThat(counters.requests(TelemetryKind.METRICS, RequestResult.UNSUPPORTED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OVERLOADED", "STARTING", "DRAINING", "FAILED"})
  void post_refusedBySink_is503WithRetryAfterRoundedUp(Refusal why) throws Exception {
    sink.answer = () -> Acceptance.refused(why, Duration.ofMillis(2500));

    HttpResponse<byte[]> response =
        post("/v1/traces", PROTOBUF, traces(span("a")).toByteArray(), false);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("3");
    assertThat(Status.parseFrom(response.body()).getCode()).isEqualTo(Code.UNAVAILABLE_VALUE);
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
        () -> null);
  }

  @ParameterizedTest
  @MethodSource("faultySinks")
  void post_sinkThrows_is503WithRetryAfter(Supplier<Acceptance> faulty) throws Exception {
    sink.answer = faulty;

    HttpResponse<byte[]> response =
        post("/v1/traces", JSON, OtlpJson.print(traces(span("a"))).getBytes(UTF_8), false);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(text(response)).contains("\"code\":14").doesNotContain(SECRET);
    assertThat(counters.requests(TelemetryKind.TRACES, RequestResult.FAILED)).isEqualTo(1);
  }

  @Test
  void post_someSpansInvalid_isPartialSuccess() throws Exception {
    HttpResponse<byte[]> response =
        post("/v1/traces", PROTOBUF, traces(span("a"), spanWithoutIds()).toByteArray(), false);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(
            ExportTraceServiceResponse.parseFrom(response.body())
                .getPartialSuccess()
                .getRejectedSpans())
        .isEqualTo(1);
    assertThat(sink.spans).containsExactly(resource(span("a")));
  }

  @Test
  void post_warningInJson_isPartialSuccessWithNothingRejected() throws Exception {
    sink.answer = () -> Acceptance.acceptedWith("old catalogue");

    HttpResponse<byte[]> response =
        post("/v1/logs", JSON, OtlpJson.print(logs(log("e"))).getBytes(UTF_8), false);

    assertThat(text(response))
        .isEqualTo("{\"partialSuccess\":{\"errorMessage\":\"old catalogue\"}}");
  }
}
