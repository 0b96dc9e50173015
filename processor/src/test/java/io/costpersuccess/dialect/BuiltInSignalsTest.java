package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Subject;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.Ids;
import io.costpersuccess.span.LogBuilder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSignalsTest {
  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());

  private static List<Signal> fromSpan(String key, Object value) {
    return signals(READER.read(span().with(key, value).build()));
  }

  private static List<Signal> fromEvent(String name, Map<String, Object> attributes) {
    return signals(READER.read(span().event(name, attributes).build()));
  }

  private static List<Signal> fromLog(String name, Map<String, Object> attributes) {
    var log = LogBuilder.log(name).in(1, 1);
    attributes.forEach(log::with);
    return signals(READER.read(log.build()));
  }

  private static List<Signal> signals(List<Reading> readings) {
    return readings.stream().flatMap(reading -> reading.signals().stream()).toList();
  }

  private static void assertOne(List<Signal> signals, SignalKind kind, Effect effect) {
    assertThat(signals).hasSize(1);
    assertThat(signals.get(0).kind()).isEqualTo(kind);
    assertThat(signals.get(0).effect()).isEqualTo(effect);
  }

  @ParameterizedTest
  @CsvSource({
    "cps.success, true, EXPLICIT, SUCCESS",
    "cps.success, FALSE, EXPLICIT, FAILURE",
    "task.success, true, EXPLICIT, SUCCESS",
    "session.success, false, EXPLICIT, FAILURE",
    "process.exit.code, 0, EXIT, SUCCESS",
    "process.exit.code, 137, EXIT, FAILURE",
    "cicd.pipeline.result, success, EXIT, SUCCESS",
    "cicd.pipeline.result, failure, EXIT, FAILURE",
    "cicd.pipeline.result, error, EXIT, FAILURE",
    "cicd.pipeline.result, timeout, EXIT, FAILURE",
    "cicd.pipeline.task.run.result, success, EXIT, SUCCESS",
    "cicd.pipeline.task.run.result, timeout, EXIT, FAILURE",
    "test.case.result.status, pass, EXIT, SUCCESS",
    "test.case.result.status, fail, EXIT, FAILURE",
    "agentops.session.end_state, Success, EXIT, SUCCESS",
    "agentops.session.end_state, Fail, EXIT, FAILURE"
  })
  void read_attribute_isThatSignalFromEachInlet(
      String key, String value, SignalKind kind, Effect effect) {
    assertOne(fromSpan(key, value), kind, effect);
    assertOne(fromEvent("anything", Map.of(key, value)), kind, effect);
    assertOne(fromLog("anything", Map.of(key, value)), kind, effect);
  }

  @Test
  void read_attributeThatIsNoText_isReadToo() {
    assertOne(fromSpan("cps.success", true), SignalKind.EXPLICIT, Effect.SUCCESS);
    assertOne(fromSpan("process.exit.code", 1L), SignalKind.EXIT, Effect.FAILURE);
  }

  @ParameterizedTest
  @CsvSource({
    "cps.success, maybe",
    "cicd.pipeline.result, skip",
    "cicd.pipeline.result, cancellation",
    "cicd.pipeline.task.run.result, skip",
    "test.case.result.status, skipped",
    "agentops.session.end_state, Indeterminate"
  })
  void read_attributeThatDecidesNothing_isNoSignal(String key, String value) {
    assertThat(fromSpan(key, value)).isEmpty();
    assertThat(fromLog("anything", Map.of(key, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "thumbs_up, HUMAN_FEEDBACK, SUCCESS",
    "thumbs_down, HUMAN_FEEDBACK, FAILURE",
    "accepted, HUMAN_FEEDBACK, SUCCESS",
    "rejected, HUMAN_FEEDBACK, FAILURE",
    "support_click, ESCALATION, ESCALATED",
    "ticket_created, ESCALATION, ESCALATED",
    "human_handoff, ESCALATION, ESCALATED",
    "human_review, LABOUR, REVIEW",
    "rework, LABOUR, REWORK"
  })
  void read_namedSignal_isThatSignalFromEventAndLog(String name, SignalKind kind, Effect effect) {
    Map<String, Object> attributes = Map.of("cps.signal.name", name);

    assertOne(fromEvent("cps.signal", attributes), kind, effect);
    assertOne(fromLog("cps.signal", attributes), kind, effect);
    assertThat(fromLog("another.event", attributes)).isEmpty();
  }

  @Test
  void read_unknownOrMissingSignalName_isNoSignal() {
    assertThat(fromLog("cps.signal", Map.of("cps.signal.name", "applause"))).isEmpty();
    assertThat(fromLog("cps.signal", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12.5, 12.5", "0, 0", "-1, ", "2000000, ", "a while, "})
  void read_valueOfRework_isItsMinutesWhenItCanBe(String value, BigDecimal minutes) {
    Map<String, Object> attributes = Map.of("cps.signal.name", "rework", "cps.signal.value", value);

    assertThat(fromLog("cps.signal", attributes).get(0).minutes()).isEqualTo(minutes);
  }

  @Test
  void read_valueOfFeedback_isNoMinutes() {
    Map<String, Object> attributes = Map.of("cps.signal.name", "thumbs_up", "cps.signal.value", 5L);

    assertThat(fromLog("cps.signal", attributes).get(0).minutes()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, , SUCCESS",
    "0.49, , FAILURE",
    ", pass, SUCCESS",
    ", Correct, SUCCESS",
    ", yes, SUCCESS",
    ", true, SUCCESS",
    ", success, SUCCESS",
    ", incorrect, FAILURE",
    ", no, FAILURE",
    "0.9, fail, FAILURE",
    "0.1, meh, FAILURE"
  })
  void read_evaluation_isAGradeFromEventAndLog(String score, String label, Effect effect) {
    var attributes = new HashMap<String, Object>();
    attributes.put("gen_ai.evaluation.name", "relevance");
    if (score != null) {
      attributes.put("gen_ai.evaluation.score.value", Double.valueOf(score));
    }
    if (label != null) {
      attributes.put("gen_ai.evaluation.score.label", label);
    }

    assertOne(fromEvent("gen_ai.evaluation.result", attributes), SignalKind.GRADE, effect);
    assertOne(fromLog("gen_ai.evaluation.result", attributes), SignalKind.GRADE, effect);
    assertThat(fromLog("gen_ai.evaluation.result", attributes).get(0).name())
        .isEqualTo("relevance");
  }

  @Test
  void read_evaluationWithoutReadableGrade_isNoSignal() {
    assertThat(fromLog("gen_ai.evaluation.result", Map.of())).isEmpty();
    assertThat(
            fromLog(
                "gen_ai.evaluation.result", Map.of("gen_ai.evaluation.score.value", Double.NaN)))
        .isEmpty();
  }

  @Test
  void read_evaluationThatItselfFailed_isNoSignal() {
    Map<String, Object> attributes =
        Map.of("gen_ai.evaluation.score.value", 0.0, "error.type", "timeout");

    assertThat(fromLog("gen_ai.evaluation.result", attributes)).isEmpty();
  }

  @Test
  void read_oldLogRecordWithItsNameInAnAttribute_isRead() {
    Map<String, Object> attributes =
        Map.of("event.name", "cps.signal", "cps.signal.name", "thumbs_up");

    assertOne(fromLog("", attributes), SignalKind.HUMAN_FEEDBACK, Effect.SUCCESS);
  }

  @Test
  void read_signals_happenWhenTheirCarrierDoes() {
    assertThat(fromSpan("cps.success", true).get(0).at()).isEqualTo(START.plusSeconds(2));
    assertThat(fromEvent("x", Map.of("cps.success", true)).get(0).at())
        .isEqualTo(START.plusSeconds(1));
    assertThat(fromLog("x", Map.of("cps.success", true)).get(0).at())
        .isEqualTo(START.plusSeconds(60));
  }

  @Test
  void read_sameSignalFromSpanAndLog_isOne() {
    String span = fromEvent("x", Map.of("cps.success", true)).get(0).identity();
    String log = fromLog("x", Map.of("cps.success", true)).get(0).identity();
    String other = fromLog("x", Map.of("cps.success", false)).get(0).identity();

    assertThat(span).isEqualTo(log).isNotEqualTo(other);
  }

  @Test
  void read_signalsOfOneId_areOne() {
    Map<String, Object> up = Map.of("cps.signal.name", "thumbs_up", "cps.signal.id", "v-1");
    Map<String, Object> down = Map.of("cps.signal.name", "thumbs_down", "cps.signal.id", "v-1");

    assertThat(fromLog("cps.signal", up).get(0).identity())
        .isEqualTo(fromLog("cps.signal", down).get(0).identity());
  }

  @Test
  void read_log_isAboutItsTraceElseTheResponseElseTheTask() {
    var inSpan = LogBuilder.signal("thumbs_up").in(3, 1).with("gen_ai.response.id", "r");
    var ofResponse = LogBuilder.signal("thumbs_up").inTrace(3).with("gen_ai.response.id", "r");
    var ofTask = LogBuilder.signal("thumbs_up").with("session.id", "s");

    assertThat(READER.read(inSpan.build()).get(0).subject())
        .isEqualTo(Subject.ofTrace(Ids.trace(3)));
    assertThat(READER.read(ofResponse.build()).get(0).subject()).isEqualTo(Subject.ofResponse("r"));
    assertThat(READER.read(ofTask.build()).get(0).subject()).isEqualTo(Subject.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http.server.request.duration", "exception", "gen_ai.choice"})
  void read_eventOfAnotherKind_tellsNothing(String name) {
    assertThat(READER.read(LogBuilder.log(name).in(1, 1).build())).isEmpty();
    assertThat(READER.read(span().event(name, Map.of("a", "b")).build())).isEmpty();
  }
}
