package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.gzip;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An HTTP receiver that listens, with small limits, and a client of it. */
abstract class HttpReceiverFixture {
  static final int LIMIT = 100_000;
  static final String PROTOBUF = "application/x-protobuf";
  static final String JSON = "application/json";

  final RecordingSink sink = new RecordingSink();
  final ReceiverCounters counters = new ReceiverCounters();
  final CapturedLog log = new CapturedLog();
  final OtlpHttpReceiver receiver =
      new OtlpHttpReceiver(
          ReceiverSettings.at("localhost:0")
              .withMaxRequestBytes(LIMIT)
              .withMaxBytesInFlight(LIMIT)
              .withThreads(4),
          sink,
          counters);
  RawHttpClient client;

  @BeforeEach
  void start() throws IOException {
    receiver.start();
    client = new RawHttpClient(receiver.port());
  }

  @AfterEach
  void close() {
    receiver.close();
    log.close();
    assertThat(log.severe()).isEmpty();
    assertThat(log.text()).doesNotContain(SECRET);
  }

  String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", receiver.port())) {
      socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  HttpResponse<byte[]> post(String path, String type, byte[] body, boolean gzip) throws Exception {
    return gzip
        ? client.send("POST", path, gzip(body), "Content-Type", type, "Content-Encoding", "gzip")
        : client.send("POST", path, body, "Content-Type", type);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }
}
