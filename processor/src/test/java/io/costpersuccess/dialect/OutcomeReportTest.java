package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.dialect.OutcomeReport.Target;
import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReportTest {
  private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");
  private static final SignalRule GRADE =
      new SignalRule("answer_correct", Inlet.LOG, "x", Map.of(), Means.GRADE, 0.8);
  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of(GRADE));

  private static OutcomeReport report(Target.Kind kind, String signal, Object value, String id) {
    return new OutcomeReport(new Target(kind, "x-1"), signal, value, id, AT);
  }

  @ParameterizedTest
  @CsvSource({
    "success, EXPLICIT, SUCCESS",
    "failure, EXPLICIT, FAILURE",
    "thumbs_up, HUMAN_FEEDBACK, SUCCESS",
    "ticket_created, ESCALATION, ESCALATED",
    "human_review, LABOUR, REVIEW"
  })
  void read_knownName_isThatSignal(String name, SignalKind kind, Effect effect) {
    Reading reading = READER.read(report(Target.Kind.TASK, name, null, null));

    assertThat(reading.signals())
        .containsExactly(
            new Signal("x-1|" + name + '|' + effect, name, kind, effect, AT, null, "x-1"));
  }

  @Test
  void read_target_isWhatTheReportIsAbout() {
    Reading task = READER.read(report(Target.Kind.TASK, "thumbs_up", null, null));
    Reading trace = READER.read(report(Target.Kind.TRACE, "thumbs_up", null, null));
    Reading response = READER.read(report(Target.Kind.RESPONSE, "thumbs_up", null, null));

    assertThat(task.subject()).isEqualTo(Subject.NONE);
    assertThat(task.binding()).isEqualTo(new Binding(new Ranked(0, "x-1"), null, null, Map.of()));
    assertThat(trace.subject()).isEqualTo(Subject.ofTrace("x-1"));
    assertThat(trace.binding()).isEqualTo(Binding.NONE);
    assertThat(response.subject()).isEqualTo(Subject.ofResponse("x-1"));
  }

  @Test
  void read_ownId_isTheIdentity() {
    Reading reading = READER.read(report(Target.Kind.TASK, "rework", 12L, "post-7"));

    assertThat(reading.signals().get(0).identity()).isEqualTo("id:post-7");
    assertThat(reading.signals().get(0).minutes()).isEqualTo(new BigDecimal("12"));
  }

  @ParameterizedTest
  @CsvSource({"0.8, SUCCESS", "0.5, FAILURE"})
  void read_configuredGrade_isGradedByItsRule(double value, Effect effect) {
    Reading reading = READER.read(report(Target.Kind.TASK, "answer_correct", value, null));

    assertThat(reading.signals()).extracting(Signal::effect).containsExactly(effect);
  }

  @Test
  void read_unknownNameOrGradeWithoutValue_isNull() {
    assertThat(READER.read(report(Target.Kind.TASK, "applause", null, null))).isNull();
    assertThat(READER.read(report(Target.Kind.TASK, "Thumbs_Up", null, null))).isNull();
    assertThat(READER.read(report(Target.Kind.TASK, "answer_correct", null, null))).isNull();
    assertThat(READER.read(report(Target.Kind.TASK, "answer_correct", "soon", null))).isNull();
  }
}
