package io.costpersuccess.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.costpersuccess.exporter.config.SpanTarget.Protocol;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayConfigTest {
  @Test
  void parse_withoutComponent_hasDefaultsAndExportsNothing() throws SettingsException {
    GatewayConfig config = parse("file_format: \"1.2\"\n");

    assertThat(config.settings()).isEqualTo(PipelineSettings.DEFAULT);
    assertThat(config.spanTargets()).isEmpty();
    assertThat(config.standard().exportsMetrics()).isFalse();
    assertThat(config.standard().exportsLogs()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "# only a comment\n",
        "---\n",
        "--- # nothing\n...\n",
        "\uFEFF# mark\n"
      })
  void parse_nothing_hasDefaultsAndExportsNothing(String yaml) throws SettingsException {
    GatewayConfig config = parse(yaml);

    assertThat(config.settings()).isEqualTo(PipelineSettings.DEFAULT);
    assertThat(config.spanTargets()).isEmpty();
    assertThat(config.standard().exportsMetrics()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"word\n", "- element\n", "12\n"})
  void parse_noMapping_isOneProblemOfTheFile(String yaml) {
    assertThatThrownBy(() -> parse(yaml))
        .asInstanceOf(type(SettingsException.class))
        .satisfies(wrong -> assertThat(wrong.problems()).hasSize(1));
  }

  @Test
  void parse_componentWithEmptyBody_hasDefaults() throws SettingsException {
    GatewayConfig config =
        parse(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - cost_per_success/development:
            """);

    assertThat(config.settings()).isEqualTo(PipelineSettings.DEFAULT);
  }

  @Test
  void parse_component_isRead() throws SettingsException {
    GatewayConfig config =
        parse(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - cost_per_success/development:
                    task: {idle_timeout: 5m, max_open: 7}
                    receivers: {otlp: {grpc: "127.0.0.1:1", http: "127.0.0.1:2"}}
            """);

    assertThat(config.settings().window().idleTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.settings().window().maxOpen()).isEqualTo(7);
    assertThat(config.settings().receivers().grpc()).isEqualTo("127.0.0.1:1");
    assertThat(config.settings().receivers().http()).isEqualTo("127.0.0.1:2");
  }

  @Test
  void parse_spanExporters_areTargets() throws SettingsException {
    GatewayConfig config =
        parse(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - batch:
                    exporter:
                      otlp_grpc: {endpoint: "http://a:1", timeout: 2000, headers: [{name: k, value: v}]}
                - simple: {exporter: {otlp_http: {}}}
                - simple: {exporter: {console: {}}}
            """);

    assertThat(config.spanTargets())
        .containsExactly(
            new SpanTarget(
                Protocol.GRPC, URI.create("http://a:1"), Map.of("k", "v"), Duration.ofSeconds(2)),
            new SpanTarget(
                Protocol.HTTP,
                URI.create("http://localhost:4318/v1/traces"),
                Map.of(),
                Duration.ofSeconds(10)));
  }

  @Test
  void parse_noYaml_saysWhereAndWhatIsExpected() {
    assertThatThrownBy(() -> parse("file_format: [\n"))
        .asInstanceOf(type(SettingsException.class))
        .satisfies(
            wrong ->
                assertThat(wrong.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).isEqualTo("test.yaml"))
                    .satisfies(
                        problem ->
                            assertThat(problem.expected())
                                .contains("declarative configuration, file_format 1.2")));
  }

  @Test
  void parse_twoComponents_isAProblem() {
    assertThatThrownBy(
            () ->
                parse(
                    """
                    file_format: "1.2"
                    tracer_provider:
                      processors:
                        - cost_per_success/development: {dimensions: [a]}
                        - cost_per_success/development: {dimensions: [b]}
                    """))
        .hasMessage(
            "tracer_provider.processors: found 2 components cost_per_success, expected at most one");
  }

  @Test
  void makeSdk_withMetricsAndLogs_hasTheirProviders() throws SettingsException {
    GatewayConfig config =
        parse(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - cost_per_success/development: {}
            meter_provider:
              readers:
                - periodic: {exporter: {console: {}}}
            logger_provider:
              processors:
                - simple: {exporter: {console: {}}}
            """);

    try (var sdk = config.standard().makeSdk()) {
      assertThat(sdk.getSdkMeterProvider().toString()).contains("PeriodicMetricReader");
      assertThat(sdk.getSdkLoggerProvider().toString()).contains("SimpleLogRecordProcessor");
    }
  }

  @Test
  void read_theFileAtTheRoot_isWhatHoldsWithoutAFile() throws Exception {
    GatewayConfig config = GatewayConfig.read(Path.of("..", "otel-config.yaml"));

    assertThat(config.settings()).isEqualTo(PipelineSettings.DEFAULT);
    assertThat(config.standard().exportsMetrics()).isTrue();
    assertThat(config.standard().exportsLogs()).isTrue();
  }

  private static GatewayConfig parse(String yaml) throws SettingsException {
    return GatewayConfig.parse("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
