package io.costpersuccess.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.sdk.CapturedLog;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostAutoConfigurationTest {
  // 2,000 x $2.50 and 1,500 x $10 per million tokens, the list price of gpt-4o
  private static final double COST = 0.02;

  private final CapturedLog log = new CapturedLog("io.costpersuccess");

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void sdk_withoutProperties_enrichesSpansAndSettlesTasks() {
    try (var app = new AutoConfigured(Map.of())) {
      app.chat().end();
      app.shutDownTracing();

      assertThat(app.spans().get(0).getAttributes().get(AttributeKey.doubleKey("cps.cost.usd")))
          .isEqualTo(COST);
      assertThat(app.metricNames()).contains("cps.calls", "cps.tasks", "cps.cost_per_success");
      assertThat(app.ledger("cps.task.total_cost_usd")).containsExactly("0.02");
      assertThat(log.messages()).isEmpty();
    }
  }

  @Test
  void sdk_withProperties_followsThem() {
    Map<String, String> properties =
        Map.of(
            "otel.cps.features.default.on.silence", "failure",
            "otel.cps.features.default.rework.cost.usd", "4",
            "otel.cps.feature.keys", "app.feature,service.name");
    try (var app = new AutoConfigured(properties)) {
      app.chat().setAttribute("app.feature", "chat").end();
      app.shutDownTracing();

      assertThat(app.ledger("cps.task.total_cost_usd")).containsExactly("4.02");
      assertThat(app.ledger("cps.task.feature_tag")).containsExactly("chat");
    }
  }

  @Test
  void sdk_wrongProperties_warnsOnceAndRunsWithTheDefaults() {
    Map<String, String> properties =
        Map.of(
            "otel.cps.task.idle.timeout", "soon",
            "otel.cps.features.default.on.silence", "failure",
            "otel.cps.prices.reported.cost", "always");
    try (var app = new AutoConfigured(properties)) {
      app.chat().end();
      app.shutDownTracing();

      assertThat(log.messages())
          .containsExactly(
              "WARNING Cost per success runs with its defaults, because its configuration is wrong:"
                  + " task.idle_timeout: found \"soon\","
                  + " expected a time such as 500ms, 30s, 30m, 24h or 7d;"
                  + " prices.reported_cost: found \"always\", expected one of ignore, prefer");
      assertThat(app.ledger("cps.task.verdict")).containsExactly("success");
    }
  }

  @Test
  void sdk_unreadablePriceFile_warnsOnceAndRunsWithItsOwnPrices() {
    try (var app = new AutoConfigured(Map.of("otel.cps.prices.files", "no/such/file.txt"))) {
      app.chat().end();
      app.chat().end();
      app.shutDownTracing();

      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith("WARNING Cost per success runs with its own prices")
          .contains("no/such/file.txt");
      assertThat(app.ledger("cps.task.total_cost_usd")).containsExactly("0.04");
    }
  }

  @Test
  void logRecord_signal_decidesTheVerdict() {
    try (var app = new AutoConfigured(Map.of())) {
      Span span = app.chat();
      app.sdk()
          .getLogsBridge()
          .get("app")
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setEventName("cps.signal")
          .setAttribute(AttributeKey.stringKey("cps.signal.name"), "support_click")
          .emit();
      span.end();
      app.shutDownTracing();

      assertThat(app.ledger("cps.task.verdict")).containsExactly("failure");
      assertThat(app.ledger("cps.task.total_cost_usd")).containsExactly("15.02");
    }
  }

  @Test
  void spanLimit_flattenedPrompt_leavesRoomForTheTokenCounts() {
    try (var app = new AutoConfigured(Map.of())) {
      Span span = app.chat();
      for (int i = 0; i < 300; i++) {
        span.setAttribute("gen_ai.prompt." + i + ".content", "x");
      }
      span.setAttribute("gen_ai.usage.output_tokens", 0).end();

      assertThat(app.spans().get(0).getAttributes().size()).isGreaterThan(300);
    }
  }

  @Test
  void spanLimit_setByTheUser_isKept() {
    try (var app = new AutoConfigured(Map.of("otel.span.attribute.count.limit", "3"))) {
      app.chat().end();

      assertThat(app.spans().get(0).getAttributes().size()).isEqualTo(3);
    }
  }
}
