package io.costpersuccess.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cps serve} as a process, spoken to as users' programs do. */
class GatewayIT {
  private static final long FLUSH_SECONDS = 30;

  @TempDir Path folder;
  private OtlpBackend backend;
  private GatewayProcess gateway;

  @BeforeEach
  void start() throws IOException {
    backend = OtlpBackend.start();
    gateway = GatewayProcess.start(config());
  }

  @AfterEach
  void stop() {
    gateway.close();
    backend.close();
  }

  @Test
  void gateway_fedBySdkExportersAndByHand_settlesExportsAndForwards() throws Exception {
    emitSession("by-grpc", grpcExporter());
    emitSession("by-http", httpExporter());
    emitHandOff("by-http");
    assertThat(post("/v1/traces", "application/json", json("by-hand")).statusCode()).isEqualTo(200);
    assertThat(
            post(
                    "/v1/outcomes",
                    "application/json",
                    "{\"task\": \"by-hand\", \"signal\": \"thumbs_down\", \"id\": \"1\"}")
                .statusCode())
        .isEqualTo(200);

    String output = gateway.stop();

    assertThat(verdicts())
        .containsOnly(
            Map.entry("by-grpc", "success/none"),
            Map.entry("by-http", "failure/implicit"),
            Map.entry("by-hand", "failure/implicit"));
    assertThat(totals())
        .containsEntry("by-grpc", "0.02")
        .containsEntry("by-http", "15.02")
        .containsEntry("by-hand", "0.02");
    assertThat(backend.sumPoint("cps.tasks", Map.of("cps.verdict", "failure")))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(2));
    assertThat(backend.gaugePoint("cps.cost_per_success", Map.of("feature_tag", "chat")))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(15.06));
    assertForwarded();
    assertThat(backend.everythingButSpans() + output).doesNotContain(ChatApp.PROMPT);
  }

  @Test
  void gateway_givenBadRequests_answersAsOtlpPrescribesAndGoesOn() throws Exception {
    assertThat(post("/v1/traces", "application/x-protobuf", "no protobuf").statusCode())
        .isEqualTo(400);
    assertThat(post("/v1/traces", "application/json", "{\"resourceSpans\": [").statusCode())
        .isEqualTo(400);
    assertThat(post("/v1/traces", "text/plain", "hello").statusCode()).isEqualTo(415);
    HttpResponse<String> odd =
        post("/v1/traces", "application/json", json("odd").replace("\"2000\"", "\"-5\""));
    assertThat(odd.statusCode()).isEqualTo(200);
    assertThat(odd.body())
        .contains("gen_ai.usage.input_tokens: found -5, expected a whole number from 0 to 2^53");
    emitSession("good", grpcExporter());

    gateway.stop();

    assertThat(totals()).containsEntry("good", "0.02").containsEntry("odd", "0");
    assertThat(
            backend.sumPoint(
                "cps.calls.unpriced", Map.of("cps.cost.status", "unpriced:invalid_usage")))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(1));
  }

  @Test
  void gateway_stoppedWithoutABackend_saysWhatCouldNotBeExported() throws Exception {
    emitSession("by-grpc", grpcExporter());
    backend.close();

    assertThat(gateway.stop())
        .contains("Failed to export metrics", "Failed to export logs")
        .doesNotContain(ChatApp.PROMPT);
  }

  private void emitSession(String session, SpanExporter exporter) {
    try (var provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build()) {
      Tracer tracer = provider.get("chat-app");
      Span root = tracer.spanBuilder("POST /chat").setAttribute("feature_tag", "chat").startSpan();
      tracer
          .spanBuilder("chat gpt-4o")
          .setParent(Context.root().with(root))
          .setSpanKind(SpanKind.CLIENT)
          .setAttribute("gen_ai.operation.name", "chat")
          .setAttribute("gen_ai.system", "openai")
          .setAttribute("gen_ai.request.model", "gpt-4o")
          .setAttribute("gen_ai.usage.prompt_tokens", 2_000)
          .setAttribute("gen_ai.usage.completion_tokens", 1_500)
          .setAttribute("gen_ai.prompt.0.content", ChatApp.PROMPT)
          .startSpan()
          .end();
      root.setAttribute("session.id", session);
      root.end();
      assertThat(provider.forceFlush().join(FLUSH_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private void emitHandOff(String session) {
    var exporter =
        OtlpHttpLogRecordExporter.builder().setEndpoint(http("/v1/logs").toString()).build();
    try (var provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build()) {
      Logger logger = provider.get("chat-app");
      logger
          .logRecordBuilder()
          .setEventName("cps.signal")
          .setAttribute("session.id", session)
          .setAttribute("cps.signal.name", "human_handoff")
          .emit();
      assertThat(provider.forceFlush().join(FLUSH_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private static String json(String session) {
    return """
        {"resourceSpans": [{"scopeSpans": [{"spans": [{
          "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "eee19b7ec3c1b174",
          "name": "chat gpt-4o", "kind": 3, "futureField": {"isIgnored": true},
          "startTimeUnixNano": "1790000000000000000", "endTimeUnixNano": 1790000001000000000,
          "attributes": [
            {"key": "session.id", "value": {"stringValue": "%s"}},
            {"key": "feature_tag", "value": {"stringValue": "chat"}},
            {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
            {"key": "gen_ai.provider.name", "value": {"stringValue": "openai"}},
            {"key": "gen_ai.response.model", "value": {"stringValue": "gpt-4o"}},
            {"key": "gen_ai.usage.input_tokens", "value": {"stringValue": "2000"}},
            {"key": "gen_ai.usage.output_tokens", "value": {"intValue": "1500"}}]}]}]}]}
        """
        .formatted(session);
  }

  private HttpResponse<String> post(String path, String contentType, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(http(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private Map<String, String> verdicts() {
    return ledger("cps.task.verdict", "cps.task.verdict_source");
  }

  private Map<String, String> totals() {
    return ledger("cps.task.total_cost_usd");
  }

  /** These attributes of each settled task, by task. */
  private Map<String, String> ledger(String... keys) {
    return backend.logRecords("cps.task.settled").stream()
        .map(log -> Attributes.texts(log.getAttributesList()))
        .collect(
            Collectors.toMap(
                texts -> String.valueOf(texts.get("cps.task.task")),
                texts -> Arrays.stream(keys).map(texts::get).collect(Collectors.joining("/"))));
  }

  private void assertForwarded() {
    assertThat(backend.spans())
        .filteredOn(span -> span.getName().equals("chat gpt-4o"))
        .hasSize(3)
        .allSatisfy(
            span ->
                assertThat(Attributes.texts(span.getAttributesList()))
                    .containsEntry("cps.cost.usd", "0.02")
                    .containsEntry("cps.cost.status", "priced"));
  }

  private SpanExporter grpcExporter() {
    return OtlpGrpcSpanExporter.builder()
        .setEndpoint("http://127.0.0.1:" + gateway.grpcPort())
        .setCompression("gzip")
        .build();
  }

  private SpanExporter httpExporter() {
    return OtlpHttpSpanExporter.builder().setEndpoint(http("/v1/traces").toString()).build();
  }

  private URI http(String path) {
    return URI.create("http://127.0.0.1:" + gateway.httpPort() + path);
  }

  private Path config() throws IOException {
    String exporter = "{otlp_grpc: {endpoint: \"" + backend.endpoint() + "\"}}";
    String yaml =
        """
        file_format: "1.2"
        tracer_provider:
          processors:
            - cost_per_success/development:
                receivers:
                  otlp: {grpc: "127.0.0.1:0", http: "127.0.0.1:0"}
            - batch: {exporter: %s}
        meter_provider:
          readers:
            - periodic: {exporter: %s}
        logger_provider:
          processors:
            - batch: {exporter: %s}
        """
            .formatted(exporter, exporter, exporter);
    return Files.writeString(folder.resolve("otel-config.yaml"), yaml);
  }
}
