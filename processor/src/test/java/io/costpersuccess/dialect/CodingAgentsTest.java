package io.costpersuccess.dialect;

import static io.costpersuccess.span.LogBuilder.log;
import static io.costpersuccess.span.SpanBuilder.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Subject;
import io.costpersuccess.span.Ids;
import io.costpersuccess.span.LogBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodingAgentsTest {
  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());

  private static LogBuilder request(String id) {
    return log("claude_code.api_request")
        .with("model", "claude-sonnet-4-5")
        .with("session.id", "s-1")
        .with("prompt.id", "p-1")
        .with("request_id", id)
        .with("input_tokens", 10L)
        .with("output_tokens", 5L);
  }

  private static LogBuilder completed() {
    return log("codex.sse_event")
        .with("event.kind", "response.completed")
        .with("model", "gpt-5-codex")
        .with("input_token_count", 10L)
        .with("output_token_count", 5L);
  }

  private static Reading read(LogBuilder log) {
    List<Reading> readings = READER.read(log.build());
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  private static LlmCall call(LogBuilder log) {
    return read(log).call();
  }

  private static SpanRef span(LogBuilder log) {
    return call(log).span();
  }

  @Test
  void read_recordInASpan_isACallBeneathThatSpan() {
    SpanRef span = span(request("req_1").in(7, 9));

    assertThat(span.traceId()).isEqualTo(Ids.trace(7));
    assertThat(span.parentSpanId()).isEqualTo(Ids.span(9));
    assertThat(span.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(Ids.span(9));
  }

  @Test
  void read_twoRequestsInOneSpan_areTwoCalls() {
    assertThat(span(request("req_1").in(7, 9)).spanId())
        .isNotEqualTo(span(request("req_2").in(7, 9)).spanId());
  }

  @Test
  void read_recordDeliveredTwice_isOneCall() {
    assertThat(span(request("req_1"))).isEqualTo(span(request("req_1").after(99)));
  }

  @Test
  void read_recordsOutsideATrace_shareTheTraceOfTheirPrompt() {
    SpanRef one = span(request("req_1"));
    SpanRef two = span(request("req_2"));
    SpanRef later = span(request("req_3").with("prompt.id", "p-2"));

    assertThat(one.traceId()).matches("[0-9a-f]{32}").isEqualTo(two.traceId());
    assertThat(one.parentSpanId()).isEqualTo(two.parentSpanId());
    assertThat(later.traceId()).isNotEqualTo(one.traceId());
  }

  @Test
  void read_recordsWithoutARequestId_areToldApartBySequenceAndTime() {
    LogBuilder one = completed().with("conversation.id", "c").with("event.timestamp", "1");
    SpanRef first = span(one);
    SpanRef later = span(completed().with("conversation.id", "c").with("event.timestamp", "2"));
    SpanRef atAnotherTime = span(one.after(61));

    assertThat(List.of(later.spanId(), atAnotherTime.spanId())).doesNotContain(first.spanId());
    assertThat(later.traceId()).isEqualTo(first.traceId());
  }

  @Test
  void read_recordThatNamesNothing_isATraceOfItsOwn() {
    assertThat(span(completed()).traceId()).isNotEqualTo(span(completed().after(61)).traceId());
  }

  @Test
  void read_call_isAboutItsTraceAndBoundToTheSession() {
    Reading reading = read(request("req_1").resource("feature_tag", "refactoring"));

    assertThat(reading.subject()).isEqualTo(Subject.ofTrace(reading.call().span().traceId()));
    assertThat(reading.binding().task()).isEqualTo(new Ranked(2, "s-1"));
    assertThat(reading.binding().feature()).isEqualTo(new Ranked(1000, "refactoring"));
  }

  @Test
  void read_duration_tellsWhenTheCallBegan() {
    LlmCall call = call(request("req_1").with("duration_ms", "1500"));

    assertThat(call.end()).isEqualTo(START.plusSeconds(60));
    assertThat(call.start()).isEqualTo(START.plusMillis(58_500));
  }

  @Test
  void read_durationThatCannotBe_isNone() {
    for (Object duration : List.of("soon", -5L, Double.NaN, Double.POSITIVE_INFINITY, "1e300")) {
      LlmCall call = call(request("req_1").with("duration_ms", duration));

      assertThat(call.start()).isEqualTo(call.end());
    }
  }

  @Test
  void read_requestId_isNotTheIdOfAResponse() {
    assertThat(call(request("req_1")).responseId()).isNull();
  }

  @Test
  void read_signalOnTheSameRecord_isReadToo() {
    Reading reading = read(request("req_1").with("cps.success", true));

    assertThat(reading.call()).isNotNull();
    assertThat(reading.signals()).hasSize(1);
  }
}
