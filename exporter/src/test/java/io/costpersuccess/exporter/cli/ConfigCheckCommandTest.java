package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckCommandTest {
  @TempDir Path folder;

  @Test
  void check_everyKey_isShownAsInForce() throws IOException {
    Run run =
        check(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - cost_per_success/development:
                    task: {keys: [task.id], scope: [tenant.id], idle_timeout: 90s, max_open: 5}
                    feature_keys: [app.feature]
                    dimensions: [tenant.id]
                    features:
                      default: {rework_cost_usd: "2.50", on_silence: unknown}
                      support: {escalation_cost: {hourly_rate_usd: "90", minutes: 10}, success_value_usd: "0.50"}
                    signals:
                      - name: correct
                        event: gen_ai.evaluation.result
                        where: {gen_ai.evaluation.name: [correctness]}
                        means: grade
                        success_at_least: 0.8
                    prices:
                      reported_cost: ignore
                      custom:
                        - provider: openai
                          model: mine
                          from: 2026-01-01T00:00:00Z
                          usd_per_million: {input: "2.5"}
                        - {provider: self_hosted, model: llama, gpu: {usd_per_hour: "2.00", gpus: 4, utilisation: 0.7}}
                    receivers: {otlp: {grpc: "127.0.0.1:1"}}
            """);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "task.keys: [task.id]",
            "task.scope: [tenant.id]",
            "task.idle_timeout: 90s",
            "task.max_age: 1d",
            "task.correction_horizon: 7d",
            "task.max_open: 5",
            "task.runaway_calls: 1000",
            "feature_keys: [app.feature]",
            "arm_keys: [feature_flag.result.variant]",
            "prompt_keys: []",
            "dimensions: [tenant.id]",
            "cluster_keys: []",
            "semantic_cache_keys: [cps.cache.hit, semantic_cache.hit]",
            "strata_keys: []",
            "label_maturity: as observed",
            "gauges.horizon: 7d",
            "alerts.cost_per_success_rise: 0.2",
            "alerts.success_rate_fall: 0.05",
            "alerts.catalogue_age: 45d",
            "features.default.escalation_cost_usd: 15",
            "features.default.rework_cost_usd: 2.5",
            "features.default.review_cost_usd: 0",
            "features.default.infrastructure_cost_usd: 0",
            "features.default.on_silence: unknown",
            "features.support.escalation_cost_usd: 15",
            "features.support.escalation_cost.hourly_rate_usd: 90",
            "features.support.rework_cost_usd: 2.5",
            "features.support.review_cost_usd: 0",
            "features.support.infrastructure_cost_usd: 0",
            "features.support.on_silence: unknown",
            "features.support.success_value_usd: 0.5",
            "signals[0].name: correct",
            "signals[0].event: gen_ai.evaluation.result",
            "signals[0].where.gen_ai.evaluation.name: [correctness]",
            "signals[0].means: grade",
            "signals[0].success_at_least: 0.8",
            "prices.reported_cost: ignore",
            "prices.custom[0].provider: openai",
            "prices.custom[0].model: mine",
            "prices.custom[0].from: 2026-01-01T00:00:00Z",
            "prices.custom[0].usd_per_million.input: 2.5",
            "prices.custom[1].provider: self_hosted",
            "prices.custom[1].model: llama",
            "prices.custom[1].gpu.usd_per_hour: 2",
            "prices.custom[1].gpu.gpus: 4",
            "prices.custom[1].gpu.utilisation: 0.7",
            "prices.files: []",
            "receivers.otlp.grpc: 127.0.0.1:1",
            "receivers.otlp.http: 0.0.0.0:4318");
  }

  @Test
  void check_wrongKeys_areOneLineEach() throws IOException {
    Run run =
        check(
            """
            file_format: "1.2"
            tracer_provider:
              processors:
                - cost_per_success/development:
                    colour: red
                    task: {max_age: never}
            """);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains(": colour: found"))
        .anySatisfy(line -> assertThat(line).contains(": task.max_age: found", "never"));
  }

  @Test
  void check_noYaml_isOneLine() throws IOException {
    Run run = check("a: [");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith(folder.toString());
  }

  @Test
  void check_noFile_isOneLine() {
    Run run = Run.of("config", "check", folder.resolve("nosuch.yaml"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("found no such file");
  }

  private Run check(String yaml) throws IOException {
    return Run.of("config", "check", Files.writeString(folder.resolve("otel.yaml"), yaml));
  }
}
