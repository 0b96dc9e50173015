package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.at;
import static io.costpersuccess.pipeline.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/configuration.md} against the code. */
class SettingsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW = Pattern.compile("\\| `([^` ]+)` \\|.*");

  /** A value other than the default for every key. */
  private static final Map<String, Object> SAMPLES =
      Map.ofEntries(
          Map.entry("task.keys", List.of("ticket.id")),
          Map.entry("task.scope", List.of("tenant.id")),
          Map.entry("task.idle_timeout", "1m"),
          Map.entry("task.max_age", "2d"),
          Map.entry("task.correction_horizon", "1d"),
          Map.entry("task.max_open", 10),
          Map.entry("task.runaway_calls", 10),
          Map.entry("feature_keys", List.of("app.feature")),
          Map.entry("arm_keys", List.of("app.variant")),
          Map.entry("prompt_keys", List.of("gen_ai.prompt.name", "gen_ai.prompt.version")),
          Map.entry("dimensions", List.of("tenant.id")),
          Map.entry("strata_keys", List.of("task.type")),
          Map.entry("semantic_cache_keys", List.of("app.cache.hit")),
          Map.entry("cluster_keys", List.of("ticket.id", "customer.id")),
          Map.entry("label_maturity", "48h"),
          Map.entry("gauges.horizon", "1d"),
          Map.entry("alerts.cost_per_success_rise", 0.5),
          Map.entry("alerts.success_rate_fall", 0.1),
          Map.entry("alerts.catalogue_age", "30d"),
          Map.entry("features.default", map("on_silence", "failure")),
          Map.entry("features.support", map("on_silence", "failure")),
          Map.entry("features.default.escalation_cost_usd", "14"),
          Map.entry(
              "features.default.escalation_cost", map("hourly_rate_usd", "60", "minutes", "5")),
          Map.entry("features.default.rework_cost_usd", "1"),
          Map.entry("features.default.review_cost_usd", "1"),
          Map.entry("features.default.infrastructure_cost_usd", "1"),
          Map.entry("features.default.success_value_usd", "2"),
          Map.entry("features.default.on_silence", "unknown"),
          Map.entry("signals", List.of(map("name", "done", "span", "finish", "means", "success"))),
          Map.entry("prices.reported_cost", "ignore"),
          Map.entry(
              "prices.custom",
              List.of(map("provider", "a", "model", "b", "usd_per_million", map("input", 1)))),
          Map.entry("prices.files", List.of("prices.txt")),
          Map.entry("prices.refresh", "24h"),
          Map.entry("receivers.otlp.grpc", "localhost:1"),
          Map.entry("receivers.otlp.http", "localhost:2"));

  static Stream<String> documentedKeys() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .map(key -> key.replace("….", "features.default.").replace("NAME", "support"))
        .filter(key -> !key.endsWith("_provider"));
  }

  @ParameterizedTest
  @MethodSource("documentedKeys")
  void read_documentedKey_changesTheSettings(String key) throws SettingsException {
    assertThat(SAMPLES).containsKey(key);
    assertThat(SettingsReader.read(at(key, SAMPLES.get(key))))
        .isNotEqualTo(PipelineSettings.DEFAULT);
  }

  @Test
  void document_always_hasEveryKey() throws IOException {
    assertThat(documentedKeys()).containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
  }
}
