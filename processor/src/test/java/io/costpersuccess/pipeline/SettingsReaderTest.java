package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.at;
import static io.costpersuccess.pipeline.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.Means;
import io.costpersuccess.dialect.SignalRule;
import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.task.WindowSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final Map<String, Object> EXAMPLE =
      map(
          "task",
          map(
              "keys",
              List.of("task.id", "session.id", "gen_ai.conversation.id"),
              "scope",
              List.of("tenant.id"),
              "idle_timeout",
              "10m",
              "max_age",
              "12h",
              "correction_horizon",
              "14d",
              "runaway_calls",
              200,
              "max_open",
              5_000),
          "feature_keys",
          List.of("app.feature", "feature_tag"),
          "arm_keys",
          List.of("app.variant"),
          "prompt_keys",
          List.of("app.prompt", "app.prompt.version"),
          "dimensions",
          List.of("tenant.id"),
          "cluster_keys",
          List.of("ticket.id", "customer.id"),
          "features",
          map(
              "default",
              map(
                  "escalation_cost_usd",
                  "12.50",
                  "rework_cost_usd",
                  "4",
                  "review_cost_usd",
                  "3",
                  "infrastructure_cost_usd",
                  "0.001",
                  "on_silence",
                  "unknown"),
              "support",
              at("escalation_cost", map("hourly_rate_usd", "90", "minutes", 10))),
          "signals",
          List.of(
              map(
                  "name",
                  "support_click",
                  "event",
                  "app.widget.click",
                  "where",
                  map("app.widget.id", List.of("contact-support")),
                  "means",
                  "escalated"),
              map(
                  "name",
                  "answer_correct",
                  "event",
                  "gen_ai.evaluation.result",
                  "where",
                  map("gen_ai.evaluation.name", List.of("correctness")),
                  "means",
                  "grade",
                  "success_at_least",
                  0.8)),
          "prices",
          map(
              "reported_cost",
              "ignore",
              "custom",
              List.of(
                  map(
                      "provider",
                      "openai",
                      "model",
                      "my-model",
                      "from",
                      "2026-01-01T00:00:00Z",
                      "usd_per_million",
                      map("input", "2.5", "cache_read", "1.25", "output", "10")),
                  map(
                      "provider",
                      "self_hosted",
                      "model",
                      "llama-3-70b",
                      "gpu",
                      map("usd_per_hour", "2.00", "gpus", 4, "utilisation", 0.7))),
              "files",
              List.of("prices.txt")),
          "receivers",
          at("otlp", map("grpc", "127.0.0.1:14317", "http", "[::1]:14318")));

  @Test
  void read_strata_areDimensionsAsWell() throws SettingsException {
    PipelineSettings settings =
        SettingsReader.read(
            Map.of("dimensions", List.of("a", "b"), "strata_keys", List.of("b", "task.type")));

    assertThat(settings.economics().strata()).containsExactly("b", "task.type");
    assertThat(settings.keys().dimensions()).containsExactly("a", "b", "task.type");
  }

  @Test
  void read_nothing_isTheDefaults() throws SettingsException {
    assertThat(SettingsReader.read(Map.of())).isEqualTo(PipelineSettings.DEFAULT);
  }

  @Test
  void read_example_tiesTelemetryByItsKeys() throws SettingsException {
    assertThat(SettingsReader.read(EXAMPLE).keys())
        .isEqualTo(
            new CorrelationKeys(
                List.of("task.id", "session.id", "gen_ai.conversation.id"),
                List.of("tenant.id"),
                List.of("app.feature", "feature_tag"),
                List.of("app.variant"),
                List.of("app.prompt", "app.prompt.version"),
                List.of("tenant.id"),
                List.of("ticket.id", "customer.id"),
                List.of("cps.cache.hit", "semantic_cache.hit")));
  }

  @Test
  void read_example_hasItsWindow() throws SettingsException {
    assertThat(SettingsReader.read(EXAMPLE).window())
        .isEqualTo(
            new WindowSettings(
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                Duration.ofDays(14),
                5_000,
                0,
                200,
                List.of("tenant.id")));
  }

  @Test
  void read_example_hasItsPolicies() throws SettingsException {
    FeaturePolicy standard = policy(new BigDecimal("12.50"), null);
    // 90 USD x 10 / 60 minutes, to 12 decimals
    FeaturePolicy support = policy(new BigDecimal("15.000000000000"), new BigDecimal("90"));

    assertThat(SettingsReader.read(EXAMPLE).policies())
        .isEqualTo(new Policies(standard, Map.of("support", support)));
  }

  @Test
  void read_example_hasItsSignals() throws SettingsException {
    assertThat(SettingsReader.read(EXAMPLE).signals())
        .containsExactly(
            new SignalRule(
                "support_click",
                Inlet.EVENT,
                "app.widget.click",
                Map.of("app.widget.id", List.of("contact-support")),
                Means.ESCALATED,
                SignalRule.DEFAULT_SUCCESS_AT_LEAST),
            new SignalRule(
                "answer_correct",
                Inlet.EVENT,
                "gen_ai.evaluation.result",
                Map.of("gen_ai.evaluation.name", List.of("correctness")),
                Means.GRADE,
                0.8));
  }

  @Test
  void read_example_hasItsPrices() throws SettingsException {
    PriceSettings prices = SettingsReader.read(EXAMPLE).prices();
    Price listed = prices.custom().get(0);
    Price leased = prices.custom().get(1);

    assertThat(prices.reportedCost()).isEqualTo(ReportedCostPolicy.IGNORE);
    assertThat(prices.files()).containsExactly("prices.txt");
    assertThat(listed.id()).isEqualTo("openai/my-model@2026-01-01");
    assertThat(listed.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(listed.unitPrices())
        .containsOnly(
            Map.entry(UsageClass.INPUT, new BigDecimal("2.5")),
            Map.entry(UsageClass.CACHE_READ, new BigDecimal("1.25")),
            Map.entry(UsageClass.OUTPUT, new BigDecimal("10")));
    assertThat(leased.id()).isEqualTo("self_hosted/llama-3-70b");
    assertThat(leased.gpu())
        .isEqualTo(new GpuRate(new BigDecimal("2.00"), 4, new BigDecimal("0.7")));
  }

  @Test
  void read_example_hasItsAddresses() throws SettingsException {
    assertThat(SettingsReader.read(EXAMPLE).receivers())
        .isEqualTo(new ReceiverAddresses("127.0.0.1:14317", "[::1]:14318"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task",
        "task.keys",
        "task.idle_timeout",
        "task.max_open",
        "task.runaway_calls",
        "feature_keys",
        "arm_keys",
        "prompt_keys",
        "dimensions",
        "cluster_keys",
        "semantic_cache_keys",
        "features",
        "features.default",
        "features.default.escalation_cost",
        "features.default.escalation_cost_usd",
        "features.default.on_silence",
        "signals",
        "prices",
        "prices.reported_cost",
        "prices.custom",
        "prices.files",
        "receivers",
        "receivers.otlp",
        "receivers.otlp.http"
      })
  void read_nullUnderAKey_isTheDefault(String path) throws SettingsException {
    assertThat(SettingsReader.read(at(path, null))).isEqualTo(PipelineSettings.DEFAULT);
  }

  @Test
  void read_oneTextForAList_isAListOfIt() throws SettingsException {
    assertThat(SettingsReader.read(at("task.keys", "ticket.id")).keys().task())
        .containsExactly("ticket.id");
  }

  @Test
  void read_maxAgeBelowTheDefaultIdleTimeout_isTheIdleTimeout() throws SettingsException {
    assertThat(SettingsReader.read(at("task.max_age", "10m")).window().idleTimeout())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0:4317", "localhost:0", "[::]:4317", "gateway.example:65535", ":4317"})
  void read_address_isKept(String address) throws SettingsException {
    assertThat(SettingsReader.read(at("receivers.otlp.grpc", address)).receivers().grpc())
        .isEqualTo(address);
  }

  private static FeaturePolicy policy(BigDecimal escalationCostUsd, BigDecimal hourlyRateUsd) {
    return new FeaturePolicy(
        escalationCostUsd,
        new BigDecimal("4"),
        new BigDecimal("3"),
        new BigDecimal("0.001"),
        hourlyRateUsd,
        Verdict.UNKNOWN);
  }
}
