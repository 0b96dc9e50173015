package io.costpersuccess.exporter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.EpochNanos;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTelemetryTest {
  private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
  private static final DemoTelemetry TELEMETRY = DemoTelemetry.endingAt(END);

  /** The totals of the record itself, as `jq` adds them up. */
  @Test
  void spans_ofTheRecord_haveAllItsCallsAndTokens() {
    List<Span> calls =
        TELEMETRY.spans().stream().filter(s -> s.getName().startsWith("chat")).toList();

    assertThat(calls).hasSize(2_454);
    assertThat(calls.stream().mapToLong(span -> count(span, "gen_ai.usage.input_tokens")).sum())
        .isEqualTo(12_879_676);
    assertThat(calls.stream().mapToLong(span -> count(span, "gen_ai.usage.output_tokens")).sum())
        .isEqualTo(161_773);
  }

  @Test
  void spans_ofOneSession_haveItsIdOnRootSpansOnly() {
    assertThat(TELEMETRY.spans())
        .filteredOn(span -> keys(span).contains("session.id"))
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.getParentSpanId().isEmpty()).isTrue());
  }

  @Test
  void spans_always_haveIdsOfTheirOwn() {
    assertThat(TELEMETRY.spans()).extracting(Span::getSpanId).doesNotHaveDuplicates();
    assertThat(TELEMETRY.spans())
        .allSatisfy(
            span ->
                assertThat(span.getEndTimeUnixNano()).isGreaterThan(span.getStartTimeUnixNano()));
  }

  @Test
  void logs_ofAllSessions_tellEveryOutcomeAndHandOver() {
    assertThat(TELEMETRY.logs())
        .extracting(LogRecord::getEventName)
        .filteredOn("session.end"::equals)
        .hasSize(200);
    assertThat(TELEMETRY.logs())
        .extracting(LogRecord::getEventName)
        .filteredOn("cps.signal"::equals)
        .hasSize(48);
  }

  @Test
  void times_always_endWhenAskedAndSpreadLikeAService() {
    LogRecord last = TELEMETRY.logs().get(TELEMETRY.logs().size() - 1);
    Instant first = EpochNanos.instant(TELEMETRY.spans().get(0).getEndTimeUnixNano());

    assertThat(EpochNanos.instant(last.getTimeUnixNano())).isEqualTo(END);
    assertThat(Duration.between(first, END)).isBetween(Duration.ofHours(4), Duration.ofHours(24));
  }

  private static List<String> keys(Span span) {
    return span.getAttributesList().stream().map(KeyValue::getKey).toList();
  }

  private static long count(Span span, String key) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .mapToLong(attribute -> attribute.getValue().getIntValue())
        .findFirst()
        .orElseThrow();
  }
}
