package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.Ids;
import io.costpersuccess.span.SpanBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerLogTest {
  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void record_settledTask_hasItsAccount() {
    Support.run(pipeline);

    assertThat(pipeline.logs()).hasSize(4);
    assertThat(attributes(settled("session-2")))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("cps.task.task", "session-2"),
                Map.entry("cps.task.feature_tag", "support"),
                Map.entry("cps.task.arm", "large"),
                Map.entry("cps.task.path", "large"),
                Map.entry("cps.task.verdict", "success"),
                Map.entry("cps.task.verdict_source", "none"),
                Map.entry("cps.task.escalated", false),
                Map.entry("cps.task.calls", 2L),
                Map.entry("cps.task.calls_unpriced", 0L),
                Map.entry("cps.task.tokens", 3_000L),
                Map.entry("cps.task.turns", 1L),
                Map.entry("cps.task.model_cost_usd", "0.04"),
                Map.entry("cps.task.retry_cost_usd", "0.02"),
                Map.entry("cps.task.runaway", false),
                Map.entry("cps.task.estimation", "unknown"),
                Map.entry("cps.task.evaluation_cost_usd", "0"),
                Map.entry("cps.task.labour_cost_usd", "0"),
                Map.entry("cps.task.total_cost_usd", "0.54"),
                Map.entry("cps.task.closed_because", "idle"),
                Map.entry("cps.task.revision", 0L)));
  }

  @Test
  void record_taskOfASampledTrace_tellsWhatItStandsForAndItsOwnCost() {
    pipeline.accept(chat(1_000, 500).with("session.id", "s").state("ot", "th:c")).settle();

    assertThat(attributes(settled("s")))
        .containsEntry("cps.task.estimation", "extrapolated")
        .containsEntry("cps.task.adjusted_count", 4.0)
        .containsEntry("cps.task.model_cost_usd", "0.002");
  }

  @Test
  void record_settledTask_isAnEventOutsideAnyTrace() {
    Support.run(pipeline);
    LogRecordData record = settled("session-3");

    assertThat(record.getEventName()).isEqualTo("cps.task.settled");
    assertThat(record.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(record.getSpanContext().isValid()).isFalse();
    assertThat(record.getInstrumentationScopeInfo().getName()).isEqualTo("io.costpersuccess");
    // the signals of session 3 came a minute after the start
    assertThat(record.getTimestampEpochNanos()).isEqualTo(nanos(SpanBuilder.START.plusSeconds(60)));
    assertThat(attributes(record)).containsEntry("cps.task.escalated", true);
  }

  @Test
  void record_lateComplaint_correctsWithARevision() {
    Support.complain(Support.run(pipeline));
    LogRecordData correction = pipeline.logs().get(4);

    assertThat(correction.getEventName()).isEqualTo("cps.task.corrected");
    assertThat(attributes(correction))
        .containsEntry("cps.task.task", "session-1")
        .containsEntry("cps.task.revision", 1L)
        .containsEntry("cps.task.verdict", "failure")
        .containsEntry("cps.task.labour_cost_usd", "2")
        .containsEntry("cps.task.total_cost_usd", "2.502");
  }

  @Test
  void record_taskOfWhichNothingIsLeft_isTakenBack() {
    pipeline.accept(chat(1_000, 500).at(1, 1)).settle();
    pipeline.accept(span().at(1, 2).with("session.id", "session-1")).settle();

    LogRecordData taken =
        pipeline.logs().stream()
            .filter(record -> record.getEventName().equals("cps.task.corrected"))
            .findFirst()
            .orElseThrow();
    assertThat(attributes(taken))
        .isEqualTo(
            Map.of(
                "cps.task.task",
                Ids.trace(1),
                "cps.task.feature_tag",
                "unattributed",
                "cps.task.arm",
                "small",
                "cps.task.path",
                "small",
                "cps.task.verdict",
                "none",
                "cps.task.total_cost_usd",
                "0",
                "cps.task.closed_because",
                "idle",
                "cps.task.runaway",
                false,
                "cps.task.revision",
                1L));
    assertThat(attributes(settled("session-1"))).containsEntry("cps.task.revision", 0L);
  }

  @Test
  void record_configuredDimension_isAnAttribute() {
    pipeline.accept(chat(1_000, 500).with("plan", "pro")).settle();

    assertThat(attributes(pipeline.logs().get(0))).containsEntry("plan", "pro");
  }

  @Test
  void records_always_haveNoTextOfThePrompt() {
    Support.complain(Support.run(pipeline));

    assertThat(pipeline.logs())
        .isNotEmpty()
        .allSatisfy(
            record -> {
              assertThat(record.getBodyValue()).isNull();
              assertThat(record.toString()).doesNotContain(Support.PROMPT).doesNotContain("user-");
            });
  }

  private LogRecordData settled(String task) {
    return pipeline.logs().stream()
        .filter(record -> record.getEventName().equals("cps.task.settled"))
        .filter(record -> attributes(record).get("cps.task.task").equals(task))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> attributes(LogRecordData record) {
    var attributes = new TreeMap<String, Object>();
    record.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L;
  }
}
