package io.costpersuccess.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.logs.v1.LogRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real agent with our extension on a small application, in both ways of configuration. */
class AgentIT {
  /** 2,000 x $2.50 and 1,500 x $10 per million tokens, the list price of gpt-4o. */
  private static final double COST = 0.02;

  private static final Map<String, String> CHAT = Map.of("feature_tag", "chat");

  @TempDir Path folder;
  private OtlpBackend backend;

  @BeforeEach
  void startBackend() throws IOException {
    backend = OtlpBackend.start();
  }

  @AfterEach
  void stopBackend() {
    backend.close();
  }

  @Test
  void agent_configuredByProperties_enrichesSpansAndExportsMetricsAndLedger() throws Exception {
    JavaProcess.Ended app = runApp(properties());

    assertRan(app);
    assertEnriched();
    assertCounted();
    assertLedger();
    assertThat(backend.everythingButSpans() + app.output()).doesNotContain(ChatApp.PROMPT);
  }

  @Test
  void agent_configuredByFile_enrichesSpansAndExportsMetricsAndLedger() throws Exception {
    JavaProcess.Ended app = runApp(file("    - cost_per_success/development:\n"));

    assertRan(app);
    assertEnriched();
    assertCounted();
    assertLedger();
    assertThat(backend.everythingButSpans() + app.output()).doesNotContain(ChatApp.PROMPT);
  }

  @Test
  void agent_configuredByFile_followsItsSettings() throws Exception {
    JavaProcess.Ended app =
        runApp(
            file(
                """
                    - cost_per_success/development:
                        task: {keys: [session.id], idle_timeout: 5m, max_open: 1000}
                        features:
                          default: {infrastructure_cost_usd: "0.5", on_silence: failure}
                          chat: {escalation_cost: {hourly_rate_usd: "90", minutes: 10}}
                        signals:
                          - {name: solved, attribute: cps.success, means: grade, success_at_least: 0.8}
                        prices:
                          custom:
                            - {provider: openai, model: gpt-4o, usd_per_million: {input: "5", output: "20"}}
                """));

    assertRan(app);
    assertThat(app.output()).doesNotContain("Cost per success runs with its defaults");
    assertThat(spanAttributes()).containsEntry("cps.cost.usd", Double.toString(2 * COST));
    assertThat(ledger()).containsEntry("cps.task.total_cost_usd", "0.54");
  }

  @Test
  void agent_withWrongProperty_runsTheApplicationWithDefaultsAndSaysWhy() throws Exception {
    List<String> options = properties();
    options.add("-Dotel.cps.task.idle.timeout=soon");

    JavaProcess.Ended app = runApp(options);

    assertRan(app);
    assertThat(app.output().lines().filter(line -> line.contains("task.idle_timeout")))
        .singleElement()
        .asString()
        .contains("found \"soon\", expected a time such as");
    assertEnriched();
  }

  @Test
  void agent_withWrongFile_runsTheApplicationWithDefaultsAndSaysWhy() throws Exception {
    JavaProcess.Ended app =
        runApp(file("    - cost_per_success/development: {tusk: {keys: [session.id]}}\n"));

    assertRan(app);
    assertThat(app.output().lines().filter(line -> line.contains("tusk")))
        .singleElement()
        .asString()
        .contains("found an unknown key, expected one of");
    assertEnriched();
  }

  @ParameterizedTest
  @EnumSource
  void agent_idsOnlyInBaggage_areThoseOfTheTaskAndItsMetrics(BackendApp.Source source)
      throws Exception {
    JavaProcess.Ended app = run(properties(), BackendApp.class, source.name());

    assertRan(app);
    assertEnriched();
    assertThat(spanAttributes())
        .containsEntry("session.id", "session-1")
        .containsEntry("feature_tag", "chat");
    assertCounted();
    assertLedger();
  }

  @ParameterizedTest
  @ValueSource(strings = {"always_off", "traceidratio"})
  void agent_recordingTheUnsampled_settlesCallsThatNoExporterSees(String sampler) throws Exception {
    List<String> options = unsampled(sampler);
    options.add("-Dotel.cps.record.unsampled=true");

    JavaProcess.Ended app = run(options, BackendApp.class, BackendApp.Source.REQUEST.name());

    assertRan(app);
    assertThat(backend.spans()).isEmpty();
    assertCounted();
    // The span with the explicit success is no call, so it was dropped.
    assertThat(ledger())
        .containsEntry("cps.task.task", "session-1")
        .containsEntry("cps.task.feature_tag", "chat")
        .containsEntry("cps.task.verdict_source", "none")
        .containsEntry("cps.task.estimation", "exact")
        .containsEntry("cps.task.total_cost_usd", "0.02");
  }

  @Test
  void agent_notRecordingTheUnsampled_tellsNothingOfThem() throws Exception {
    JavaProcess.Ended app =
        run(unsampled("always_off"), BackendApp.class, BackendApp.Source.REQUEST.name());

    assertRan(app);
    assertThat(backend.spans()).isEmpty();
    assertThat(backend.everythingButSpans()).doesNotContain("cps.");
  }

  private JavaProcess.Ended runApp(List<String> options) throws Exception {
    return run(options, ChatApp.class);
  }

  private static JavaProcess.Ended run(List<String> options, Class<?> app, String... itsArguments)
      throws Exception {
    var arguments = new ArrayList<>(options);
    arguments.add("-javaagent:" + System.getProperty("cps.agent.jar"));
    arguments.add("-Dotel.javaagent.extensions=" + System.getProperty("cps.extension.jar"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.add(app.getName());
    arguments.addAll(List.of(itsArguments));
    return JavaProcess.run(arguments);
  }

  private List<String> properties() {
    return new ArrayList<>(
        List.of(
            "-Dotel.exporter.otlp.protocol=grpc",
            "-Dotel.exporter.otlp.endpoint=" + backend.endpoint(),
            "-Dotel.instrumentation.common.default-enabled=false",
            "-Dotel.instrumentation.opentelemetry-api.enabled=true"));
  }

  /** With a sampler that drops every trace. */
  private List<String> unsampled(String sampler) {
    List<String> options = properties();
    options.add("-Dotel.traces.sampler=" + sampler);
    options.add("-Dotel.traces.sampler.arg=0");
    return options;
  }

  private List<String> file(String component) throws IOException {
    String exporter = "{otlp_grpc: {endpoint: \"" + backend.endpoint() + "\"}}";
    String yaml =
        """
        file_format: "1.2"
        tracer_provider:
          processors:
        %s    - batch: {exporter: %s}
        meter_provider:
          readers:
            - periodic: {exporter: %s}
        logger_provider:
          processors:
            - batch: {exporter: %s}
        distribution:
          javaagent:
            instrumentation: {default_enabled: false, enabled: [opentelemetry_api]}
        """
            .formatted(component, exporter, exporter, exporter);
    Path file = Files.writeString(folder.resolve("otel.yaml"), yaml);
    return List.of("-Dotel.config.file=" + file);
  }

  private static void assertRan(JavaProcess.Ended app) {
    assertThat(app.output())
        .contains("the application ran")
        .doesNotContain("agent failed to start")
        .doesNotContain("Exception");
    assertThat(app.exitCode()).isZero();
  }

  private void assertEnriched() {
    assertThat(spanAttributes())
        .containsEntry("cps.cost.usd", Double.toString(COST))
        .containsEntry("cps.cost.status", "priced")
        .containsEntry("gen_ai.usage.cost", Double.toString(COST))
        .hasEntrySatisfying("cps.price.id", id -> assertThat(id).startsWith("openai/gpt-4o@"));
    assertThat(Attributes.texts(backend.span("POST /chat").getAttributesList()))
        .doesNotContainKey("cps.cost.status");
  }

  private void assertCounted() {
    assertThat(
            backend.sumPoint("cps.tasks", Map.of("feature_tag", "chat", "cps.verdict", "success")))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(1));
    assertThat(backend.sumPoint("cps.task.cost", CHAT))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(COST));
    assertThat(backend.sumPoint("cps.call.cost", Map.of("cps.usage.class", "output")))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(0.015));
    assertThat(backend.gaugePoint("cps.cost_per_success", CHAT))
        .hasValueSatisfying(point -> assertThat(point.getAsDouble()).isEqualTo(COST));
  }

  private void assertLedger() {
    assertThat(ledger())
        .containsEntry("cps.task.task", "session-1")
        .containsEntry("cps.task.feature_tag", "chat")
        .containsEntry("cps.task.arm", "gpt-4o")
        .containsEntry("cps.task.verdict", "success")
        .containsEntry("cps.task.verdict_source", "explicit")
        .containsEntry("cps.task.total_cost_usd", "0.02")
        .containsEntry("cps.task.closed_because", "shutdown");
  }

  private Map<String, String> spanAttributes() {
    return Attributes.texts(backend.span("chat gpt-4o").getAttributesList());
  }

  private Map<String, String> ledger() {
    List<LogRecord> records = backend.logRecords("cps.task.settled");
    assertThat(records).hasSize(1);
    return Attributes.texts(records.get(0).getAttributesList());
  }
}
