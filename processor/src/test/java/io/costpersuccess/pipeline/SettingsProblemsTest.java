package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.at;
import static io.costpersuccess.pipeline.Trees.map;
import static io.costpersuccess.pipeline.Trees.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProblemsTest {
  private static final String AMOUNT = "expected a decimal number from 0, such as \"15.00\"";
  private static final String ESCALATION_COST = "features.default.escalation_cost_usd";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task.idle_timeout | soon | a time such as 500ms, 30s, 30m, 24h or 7d",
        "task.max_age | 0s | a time such as 500ms, 30s, 30m, 24h or 7d",
        "task.correction_horizon | -1d | a time such as 500ms, 30s, 30m, 24h or 7d",
        "task.idle_timeout | 48h | at most max_age, 24h",
        "label_maturity | 85h | a time from 0s to half of gauges.horizon, such as 48h",
        "label_maturity | -1s | a time from 0s to half of gauges.horizon, such as 48h",
        "task.max_open | 0 | a whole number from 1",
        "task.max_open | 1.5 | a whole number from 1",
        "task.max_open | 1e999999999 | a whole number from 1",
        "features.default.on_silence | maybe | one of failure, success, unknown",
        "prices.reported_cost | always | one of ignore, prefer",
        "receivers.otlp.grpc | 4317 | host:port, such as 0.0.0.0:4317",
        "receivers.otlp.grpc | localhost: | host:port, such as 0.0.0.0:4317",
        "receivers.otlp.grpc | localhost:65536 | host:port, such as 0.0.0.0:4317",
        "receivers.otlp.http | http://localhost:4318 | host:port, such as 0.0.0.0:4317",
        "receivers.otlp.http | ::1:4318 | host:port, such as 0.0.0.0:4317",
        "receivers.otlp.http | localhost:+4318 | host:port, such as 0.0.0.0:4317"
      })
  void read_wrongText_isOneProblem(String path, String text, String expected) {
    assertThat(problemsOf(at(path, text)))
        .containsExactly(path + ": found \"" + text + "\", expected " + expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "-0.01",
        "1e999999999",
        "1e-999999999",
        "1e2147483647",
        "1e99999999999",
        "0x10",
        "1,5",
        "15 USD",
        "",
        "1234567890123456789012345678901"
      })
  void read_wrongAmount_isOneProblem(String text) {
    assertThat(problemsOf(at(ESCALATION_COST, text)))
        .containsExactly(ESCALATION_COST + ": found \"" + text + "\", " + AMOUNT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1.0, 1e300})
  void read_wrongNumber_isOneProblem(double number) {
    assertThat(problemsOf(at(ESCALATION_COST, number)))
        .containsExactly(ESCALATION_COST + ": found \"" + number + "\", " + AMOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "alerts.cost_per_success_rise, NaN, 1000",
    "alerts.cost_per_success_rise, Infinity, 1000",
    "alerts.cost_per_success_rise, -0.1, 1000",
    "alerts.cost_per_success_rise, much, 1000",
    "alerts.success_rate_fall, NaN, 1",
    "alerts.success_rate_fall, 1.01, 1"
  })
  void read_wrongShare_isOneProblem(String path, String text, int most) {
    assertThat(problemsOf(at(path, text)))
        .containsExactly(
            path
                + ": found \""
                + text
                + "\", expected a number from 0 to "
                + most
                + ", such as 0.05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task",
        "gauges",
        "alerts",
        "features",
        "features.default",
        "features.support",
        "features.default.escalation_cost",
        "prices",
        "receivers",
        "receivers.otlp"
      })
  void read_textForAMapping_isOneProblem(String path) {
    assertThat(problemsOf(at(path, "text")))
        .containsExactly(path + ": found \"text\", expected a mapping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "features", "prices"})
  void read_listForAMapping_isOneProblem(String path) {
    assertThat(problemsOf(at(path, List.of("text"))))
        .containsExactly(path + ": found a list, expected a mapping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"signals", "prices.custom"})
  void read_noListOfMappings_isOneProblem(String path) {
    assertThat(problemsOf(at(path, map("name", "x"))))
        .containsExactly(path + ": found a mapping, expected a list of mappings");
    assertThat(problemsOf(at(path, Arrays.asList("x", null, List.of()))))
        .containsExactly(
            path + "[0]: found \"x\", expected a mapping",
            path + "[1]: found nothing, expected a mapping",
            path + "[2]: found a list, expected a mapping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task.keys",
        "task.scope",
        "feature_keys",
        "arm_keys",
        "prompt_keys",
        "dimensions",
        "strata_keys",
        "cluster_keys",
        "semantic_cache_keys",
        "prices.files"
      })
  void read_noListOfTexts_isOneProblem(String path) {
    assertThat(problemsOf(at(path, map("a", "b"))))
        .containsExactly(path + ": found a mapping, expected a list of texts");
    assertThat(problemsOf(at(path, List.of(List.of("a")))))
        .containsExactly(path + ": found a list, expected a list of texts");
  }

  @Test
  void read_listForAText_isOneProblem() {
    assertThat(problemsOf(at("task.idle_timeout", List.of("5m"))))
        .containsExactly("task.idle_timeout: found a list, expected a text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tasks | alerts, arm_keys, cluster_keys, dimensions, feature_keys, features, gauges, label_maturity,"
            + " prices, prompt_keys, receivers, semantic_cache_keys, signals, strata_keys, task",
        "gauges.window | horizon",
        "alerts.rise | catalogue_age, cost_per_success_rise, success_rate_fall",
        "task.timeout | correction_horizon, idle_timeout, keys, max_age, max_open, runaway_calls, scope",
        "features.default.cost | escalation_cost, escalation_cost_usd, infrastructure_cost_usd,"
            + " on_silence, review_cost_usd, rework_cost_usd, success_value_usd",
        "features.support.cost | escalation_cost, escalation_cost_usd, infrastructure_cost_usd,"
            + " on_silence, review_cost_usd, rework_cost_usd, success_value_usd",
        "prices.file | custom, files, refresh, reported_cost",
        "receivers.grpc | otlp",
        "receivers.otlp.https | grpc, http"
      })
  void read_unknownKey_isOneProblemWithTheKnownOnes(String path, String known) {
    assertThat(problemsOf(at(path, null)))
        .containsExactly(path + ": found an unknown key, expected one of " + known);
  }

  @Test
  void read_severalMistakes_tellsAllOfThem() {
    Map<String, Object> configuration =
        map(
            "task",
            map("idle_timeout", "soon", "max_open", -1, "idle", "1m"),
            "features",
            at("support.on_silence", "maybe"),
            "sigals",
            List.of());

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(configuration))
        .satisfies(
            wrong ->
                assertThat(wrong.problems().stream().map(SettingsProblem::path))
                    .containsExactly(
                        "task.idle_timeout",
                        "task.max_open",
                        "features.support.on_silence",
                        "task.idle",
                        "sigals"))
        .withMessageStartingWith("task.idle_timeout: found \"soon\", expected a time")
        .withMessageContaining("; task.max_open: found \"-1\", expected a whole number from 1; ");
  }
}
