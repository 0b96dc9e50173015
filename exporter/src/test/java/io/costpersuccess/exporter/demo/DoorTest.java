package io.costpersuccess.exporter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.metrics.LedgerLog;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import io.costpersuccess.pricing.Catalogue;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The same history through every door gives the same ledger: 200 sessions in which calls, tools and
 * outcomes are the record's, see {@link DemoTelemetry}.
 */
abstract class DoorTest {
  static final Catalogue PRICES = Catalogue.bundled();

  private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");

  private static final PipelineSettings PROMPTS = prompts();

  private final InMemoryLogRecordExporter records = InMemoryLogRecordExporter.create();

  /** Lets the history in, settles everything, and writes the ledger to {@link #logs}. */
  abstract void letIn(DemoTelemetry history, PipelineSettings settings) throws Exception;

  private static PipelineSettings prompts() {
    try {
      return SettingsReader.read(
          Map.of("prompt_keys", List.of("gen_ai.prompt.name", "gen_ai.prompt.version")));
    } catch (SettingsException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  final SdkLoggerProvider logs() {
    return SdkLoggerProvider.builder()
        .addLogRecordProcessor(SimpleLogRecordProcessor.create(records))
        .build();
  }

  final LedgerLog ledger() {
    return new LedgerLog(logs());
  }

  @Test
  void ledger_ofTheRecordedSessions_isThatOfTheRecord() throws Exception {
    letIn(DemoTelemetry.endingAt(END), PipelineSettings.DEFAULT);

    SortedMap<String, Map<String, Object>> ledger = entries();

    // From the record itself, see its RECORDINGS.md: 200 sessions, 84 solved, 48 handed over.
    assertThat(ledger).hasSize(200);
    assertThat(ledger.values())
        .filteredOn(entry -> "success".equals(entry.get("cps.task.verdict")))
        .hasSize(84);
    assertThat(ledger.values())
        .filteredOn(entry -> Boolean.TRUE.equals(entry.get("cps.task.escalated")))
        .hasSize(48);
    assertThat(ledger.values().stream().map(DoorTest::modelCost).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("33.81692"));
    assertThat(digest(ledger)).isEqualTo(digest(ReportDoorTest.ledgerOf(END)));
  }

  @Test
  void ledger_ofPromptsAndAttempts_namesThePromptsAndPaysTheRetries() throws Exception {
    DemoTelemetry history = DemoTelemetry.endingAt(END);
    Attempts.spans(END).forEach(history::add);

    letIn(history, PROMPTS);

    Map<String, Object> entry = entries().get(Attempts.SESSION);
    assertThat(entry)
        .containsEntry("cps.task.arm", "gpt-4o|triage@3")
        .containsEntry("cps.task.path", "gpt-4o→gpt-4o-mini|triage@3→refund@1")
        .containsEntry("cps.task.calls", 4L);
    // 1,000 tokens in and 100 out each: 0.0035 USD with gpt-4o, 0.00021 USD with gpt-4o-mini.
    assertThat(usd(entry, "model")).isEqualByComparingTo("0.00742");
    assertThat(usd(entry, "retry")).isEqualByComparingTo("0.00371");
  }

  private static BigDecimal modelCost(Map<String, Object> entry) {
    return usd(entry, "model");
  }

  private static BigDecimal usd(Map<String, Object> entry, String kind) {
    return new BigDecimal(entry.get("cps.task." + kind + "_cost_usd").toString());
  }

  /** What is published of each task, by task. */
  final SortedMap<String, Map<String, Object>> entries() {
    var entries = new TreeMap<String, Map<String, Object>>();
    for (LogRecordData data : records.getFinishedLogRecordItems()) {
      if ("cps.task.settled".equals(data.getEventName())) {
        Map<String, Object> entry = fields(data.getAttributes());
        assertThat(entries.put(entry.get("cps.task.task").toString(), entry)).isNull();
      }
    }
    return entries;
  }

  /** All but why it was settled, which is the door's own. */
  private static Map<String, Object> fields(Attributes attributes) {
    var fields = new TreeMap<String, Object>();
    attributes.forEach((AttributeKey<?> key, Object value) -> fields.put(key.getKey(), value));
    fields.remove("cps.task.closed_because");
    return fields;
  }

  private static String digest(SortedMap<String, Map<String, Object>> ledger) {
    var text = new StringBuilder();
    ledger.forEach((task, entry) -> text.append(task).append(' ').append(entry).append('\n'));
    return text.toString();
  }
}
