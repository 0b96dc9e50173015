package io.costpersuccess.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.sdk.CapturedLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostAutoConfigurationTest {
  private final CapturedLog log = new CapturedLog("io.costpersuccess");

  @AfterEach
  void close() {
    log.close();
  }

  // 2,000 x $2.50 and 1,500 x $10 per million tokens, the list price of gpt-4o
  @Test
  void sdk_withoutProperties_enrichesSpansAndSettlesTasks() throws Exception {
    Map<String, String> exported = run(Map.of());

    assertThat(exported)
        .containsEntry("cps.cost.usd", "0.02")
        .containsEntry("cps.task.total_cost_usd", "0.02")
        .containsEntry("cps.task.feature_tag", "unattributed");
    assertThat(exported.get("metrics").split(" ", -1))
        .contains("cps.calls", "cps.tasks", "cps.cost_per_success");
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void sdk_withProperties_followsThem() throws Exception {
    Map<String, String> properties =
        Map.of(
            "otel.cps.features.default.on.silence", "failure",
            "otel.cps.features.default.rework.cost.usd", "4",
            "otel.cps.feature.keys", "team,app.feature");

    assertThat(run(properties))
        .containsEntry("cps.task.total_cost_usd", "4.02")
        .containsEntry("cps.task.feature_tag", "chat");
  }

  @Test
  void sdk_wrongProperties_warnsOnceAndRunsWithTheDefaults() throws Exception {
    Map<String, String> properties =
        Map.of(
            "otel.cps.task.idle.timeout", "soon",
            "otel.cps.features.default.on.silence", "failure",
            "otel.cps.prices.reported.cost", "always");

    assertThat(run(properties)).containsEntry("cps.task.verdict", "success");
    assertThat(log.messages())
        .containsExactly(
            "WARNING Cost per success runs with its defaults, because its configuration is wrong:"
                + " task.idle_timeout: found \"soon\","
                + " expected a time such as 500ms, 30s, 30m, 24h or 7d;"
                + " prices.reported_cost: found \"always\", expected one of ignore, prefer");
  }

  @Test
  void sdk_unreadablePriceFile_warnsOnceAndRunsWithItsOwnPrices() throws Exception {
    assertThat(run(Map.of("otel.cps.prices.files", "no/such/file.txt")))
        .containsEntry("cps.task.total_cost_usd", "0.02");
    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING Cost per success runs with its own prices")
        .contains("no/such/file.txt");
  }

  @Test
  void logRecord_signal_decidesTheVerdict() throws Exception {
    assertThat(run(Map.of(), "support_click"))
        .containsEntry("cps.task.verdict", "failure")
        .containsEntry("cps.task.total_cost_usd", "15.02");
  }

  @Test
  void call_sampledOut_isNotSeen() throws Exception {
    assertThat(run(Map.of("otel.traces.sampler", "always_off")))
        .containsEntry("spans", "0")
        .doesNotContainKey("cps.task.total_cost_usd");
  }

  @Test
  void call_sampledOutButRecorded_isPricedAndNotExported() throws Exception {
    Map<String, String> properties =
        Map.of(
            "otel.traces.sampler", "parentbased_traceidratio",
            "otel.traces.sampler.arg", "0",
            "otel.cps.record.unsampled", "true");

    assertThat(run(properties))
        .containsEntry("spans", "0")
        .containsEntry("cps.task.total_cost_usd", "0.02");
    assertThat(log.messages()).isEmpty();
  }

  // 306 of the application and 4 of ours
  @Test
  void attributeLimit_default_leavesRoomForAFlattenedPrompt() throws Exception {
    assertThat(run(Map.of())).containsEntry("attributes", "310");
  }

  @Test
  void attributeLimit_setByTheUser_isKept() throws Exception {
    assertThat(run(Map.of("otel.span.attribute.count.limit", "100")))
        .containsEntry("attributes", "100");
  }

  private static Map<String, String> run(Map<String, String> properties, String... signals)
      throws Exception {
    return StableClassPath.call(ChatApp.class, properties, List.of(signals));
  }
}
