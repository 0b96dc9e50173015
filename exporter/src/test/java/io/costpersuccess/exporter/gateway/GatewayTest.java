package io.costpersuccess.exporter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.task.CloseCause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final String SPAN =
      """
      {"resourceSpans": [{"scopeSpans": [{"spans": [{
        "traceId": "5b8efff798038103d269b633813fc60c", "spanId": "eee19b7ec3c1b174",
        "name": "chat", "startTimeUnixNano": "1790000000000000000",
        "endTimeUnixNano": "1790000001000000000",
        "attributes": [
          {"key": "feature_tag", "value": {"stringValue": "<b>support</b>"}},
          {"key": "session.id", "value": {"stringValue": "s-1"}},
          {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
          {"key": "gen_ai.provider.name", "value": {"stringValue": "openai"}},
          {"key": "gen_ai.response.model", "value": {"stringValue": "gpt-4o"}},
          {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "2000"}},
          {"key": "gen_ai.usage.output_tokens", "value": {"intValue": "1500"}}]}]}]}]}
      """;

  private Gateway gateway;

  @BeforeEach
  void start() throws Exception {
    gateway = Gateway.start(config("127.0.0.1:0"), Catalogue.bundled());
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void page_afterATaskSettled_showsItsEconomicsEscaped() throws Exception {
    post("/v1/traces", SPAN);
    gateway.pipeline().closeAll(CloseCause.SHUTDOWN);

    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("&lt;b&gt;support&lt;/b&gt;", "gpt-4o", "$0.02")
        .doesNotContain("<b>support</b>");
  }

  @Test
  void page_beforeAnyTask_isShownAllTheSame() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void outcome_ofUnknownName_isRejectedAndTheOthersCount() throws Exception {
    post("/v1/traces", SPAN);

    HttpResponse<String> answer =
        post(
            "/v1/outcomes",
            """
            [{"task": "s-1", "signal": "thumbs_down"},
             {"task": "s-1", "signal": "applause"}]
            """);
    gateway.pipeline().closeAll(CloseCause.SHUTDOWN);

    assertThat(answer.body())
        .contains("\"accepted\":1", "\"index\":1", "applause", "expected the name of a");
    assertThat(gateway.pipeline().economics().get(0).arms().get(0).totals().outcomes().failure())
        .isEqualTo(1);
  }

  @Test
  void outcome_ofAResponseIdOfManyResponses_isRejectedWithTheReason() throws Exception {
    HttpResponse<String> answer =
        post(
            "/v1/outcomes",
            """
            [{"response_id": "chatcmpl-123", "signal": "thumbs_up"},
             {"response_id": "chatcmpl-0123456", "signal": "thumbs_up"}]
            """);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"accepted\":1",
            "\"index\":0",
            "response_id: found 12 characters, expected at least 16")
        .doesNotContain("\"index\":1");
  }

  @Test
  void start_onAPortInUse_failsAndLeavesNothingBehind() throws Exception {
    GatewayConfig same = config("127.0.0.1:" + gateway.grpcPort());

    assertThatThrownBy(() -> Gateway.start(same, Catalogue.bundled()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(String.valueOf(gateway.grpcPort()));
  }

  @Test
  void close_always_endsEveryThread() throws Exception {
    List<Thread> threads = threads();

    gateway.close();

    assertThat(threads).isNotEmpty();
    for (Thread thread : threads) {
      thread.join(10_000);
    }
    assertThat(threads).noneMatch(Thread::isAlive);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("cps-"))
        .toList();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET().build());
  }

  private HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + gateway.httpPort() + path);
  }

  private static GatewayConfig config(String grpc) throws Exception {
    String yaml =
        """
        file_format: "1.2"
        tracer_provider:
          processors:
            - cost_per_success/development:
                receivers: {otlp: {grpc: "%s", http: "127.0.0.1:0"}}
        """
            .formatted(grpc);
    return GatewayConfig.parse("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
