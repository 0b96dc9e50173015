package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.gzip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomePostsTest {
  private static final String GOOD = "{\"task\":\"t\",\"signal\":\"thumbs_up\"}";

  private final RecordingSink sink = new RecordingSink();
  private final ReceiverCounters counters = new ReceiverCounters();
  private final OtlpHttpReceiver receiver =
      new OtlpHttpReceiver(ReceiverSettings.at("localhost:0"), sink, counters);
  private RawHttpClient client;

  @BeforeEach
  void start() throws IOException {
    receiver.start();
    client = new RawHttpClient(receiver.port());
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void post_object_isAccepted() throws Exception {
    HttpResponse<byte[]> response = post(GOOD);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(text(response)).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
    assertThat(sink.outcomes)
        .containsExactly(new OutcomePost("t", null, null, "thumbs_up", null, null, null));
    assertThat(counters.requests(TelemetryKind.OUTCOMES, RequestResult.ACCEPTED)).isEqualTo(1);
  }

  @Test
  void post_gzippedArray_isAccepted() throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            "POST",
            "/v1/outcomes",
            gzip(("[" + GOOD + "," + GOOD + "]").getBytes(UTF_8)),
            "Content-Type",
            "application/json; charset=utf-8",
            "Content-Encoding",
            "gzip");

    assertThat(text(response)).isEqualTo("{\"accepted\":2,\"rejected\":[]}");
  }

  @Test
  void post_emptyArray_isAcceptedWithoutTheSink() throws Exception {
    sink.answer = () -> null;

    assertThat(text(post("[]"))).isEqualTo("{\"accepted\":0,\"rejected\":[]}");
  }

  @Test
  void post_goodAndBad_takesTheGoodAndTellsTheBad() throws Exception {
    HttpResponse<byte[]> response = post("[7," + GOOD + "]");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response))
        .isEqualTo(
            "{\"accepted\":1,\"rejected\":"
                + "[{\"index\":0,\"error\":\"outcome: found a number, expected an object\"}]}");
    assertThat(sink.outcomes).hasSize(1);
    assertThat(counters.requests(TelemetryKind.OUTCOMES, RequestResult.PARTLY_ACCEPTED))
        .isEqualTo(1);
    assertThat(counters.rejectedRecords(TelemetryKind.OUTCOMES)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[7]"})
  void post_noneGood_is400WithTheList(String body) throws Exception {
    HttpResponse<byte[]> response = post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).startsWith("{\"accepted\":0,\"rejected\":[{\"index\":0,");
    assertThat(counters.requests(TelemetryKind.OUTCOMES, RequestResult.MALFORMED)).isEqualTo(1);
  }

  @Test
  void post_notJson_is400WithStatus() throws Exception {
    HttpResponse<byte[]> response = post("{");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).contains("\"code\":3", "line 1 column");
  }

  @Test
  void post_protobuf_is415() throws Exception {
    HttpResponse<byte[]> response =
        client.send("POST", "/v1/outcomes", new byte[0], "Content-Type", "application/x-protobuf");

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void post_refused_is503WithRetryAfter() throws Exception {
    sink.answer = () -> Acceptance.refused(Refusal.OVERLOADED, Duration.ofSeconds(7));

    HttpResponse<byte[]> response = post(GOOD);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void post_sinkRejectsSome_isToldInTheMessage() throws Exception {
    sink.answer = () -> Acceptance.rejected(1, "unknown task");

    assertThat(text(post("[" + GOOD + "," + GOOD + "]")))
        .isEqualTo("{\"accepted\":1,\"rejected\":[],\"message\":\"unknown task\"}");
  }

  private HttpResponse<byte[]> post(String body) throws Exception {
    return client.send(
        "POST", "/v1/outcomes", body.getBytes(UTF_8), "Content-Type", "application/json");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }
}
