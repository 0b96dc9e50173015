package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalRulesTest {
  private static SignalRule rule(Inlet inlet, String subject, Means means) {
    return new SignalRule("ruled", inlet, subject, Map.of(), means, 0.8);
  }

  private static List<Signal> read(SignalRule rule, SpanBuilder span) {
    return signals(reader(rule).read(span.build()));
  }

  private static List<Signal> read(SignalRule rule, LogBuilder log) {
    return signals(reader(rule).read(log.in(1, 1).build()));
  }

  private static TelemetryReader reader(SignalRule rule) {
    return new TelemetryReader(CorrelationKeys.DEFAULT, List.of(rule));
  }

  private static List<Signal> signals(List<Reading> readings) {
    return readings.stream().flatMap(reading -> reading.signals().stream()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, EXPLICIT, SUCCESS",
    "FAILURE, EXPLICIT, FAILURE",
    "ESCALATED, ESCALATION, ESCALATED",
    "REVIEW, LABOUR, REVIEW",
    "REWORK, LABOUR, REWORK"
  })
  void read_match_isWhatTheRuleMeans(Means means, SignalKind kind, Effect effect) {
    Signal signal = read(rule(Inlet.SPAN, "checkout", means), span().named("checkout")).get(0);

    assertThat(signal.name()).isEqualTo("ruled");
    assertThat(signal.kind()).isEqualTo(kind);
    assertThat(signal.effect()).isEqualTo(effect);
  }

  @Test
  void read_spanRule_looksOnlyAtSpansOfItsName() {
    SignalRule rule = rule(Inlet.SPAN, "checkout", Means.SUCCESS);

    assertThat(read(rule, span().named("search"))).isEmpty();
    assertThat(read(rule, span().event("checkout", Map.of()))).isEmpty();
    assertThat(read(rule, LogBuilder.log("checkout"))).isEmpty();
  }

  @Test
  void read_eventRule_looksAtSpanEventsAndLogRecords() {
    SignalRule rule = rule(Inlet.EVENT, "app.widget.click", Means.ESCALATED);

    assertThat(read(rule, span().event("app.widget.click", Map.of()))).hasSize(1);
    assertThat(read(rule, LogBuilder.log("app.widget.click"))).hasSize(1);
    assertThat(read(rule, span().named("app.widget.click"))).isEmpty();
  }

  @Test
  void read_logRule_looksOnlyAtLogRecords() {
    SignalRule rule = rule(Inlet.LOG, "app.widget.click", Means.ESCALATED);

    assertThat(read(rule, LogBuilder.log("app.widget.click"))).hasSize(1);
    assertThat(read(rule, span().event("app.widget.click", Map.of()))).isEmpty();
  }

  @Test
  void read_attributeRule_looksAtEverything() {
    SignalRule rule = rule(Inlet.ATTRIBUTE, "ticket.id", Means.ESCALATED);

    assertThat(read(rule, span().with("ticket.id", 7L))).hasSize(1);
    assertThat(read(rule, span().event("any", Map.of("ticket.id", 7L)))).hasSize(1);
    assertThat(read(rule, LogBuilder.log("any").with("ticket.id", 7L))).hasSize(1);
    assertThat(read(rule, span().with("ticket", 7L))).isEmpty();
  }

  @Test
  void read_conditions_mustAllHold() {
    Map<String, List<String>> where =
        Map.of("button", List.of("contact", "call"), "attempt", List.of("2"));
    var rule = new SignalRule("ruled", Inlet.EVENT, "click", where, Means.ESCALATED, 0.5);

    assertThat(read(rule, LogBuilder.log("click").with("button", "call").with("attempt", 2L)))
        .hasSize(1);
    assertThat(read(rule, LogBuilder.log("click").with("button", "close").with("attempt", 2L)))
        .isEmpty();
    assertThat(read(rule, LogBuilder.log("click").with("button", "call"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.8, SUCCESS", "0.79, FAILURE"})
  void read_gradeRule_comparesWithItsThreshold(double score, Effect effect) {
    SignalRule rule = rule(Inlet.EVENT, "gen_ai.evaluation.result", Means.GRADE);
    LogBuilder log =
        LogBuilder.log("gen_ai.evaluation.result").with("gen_ai.evaluation.score.value", score);

    List<Signal> signals = read(rule, log);

    assertThat(signals).extracting(Signal::effect).containsExactly(effect);
    assertThat(signals).extracting(Signal::name).containsExactly("ruled");
  }

  @ParameterizedTest
  @CsvSource({"0.9, SUCCESS", "0.1, FAILURE", "correct, SUCCESS", "wrong-ish, "})
  void read_gradeRuleOnAnAttribute_readsTheAttribute(String value, Effect effect) {
    List<Signal> signals =
        read(rule(Inlet.ATTRIBUTE, "score", Means.GRADE), span().with("score", value));

    assertThat(signals)
        .extracting(Signal::effect)
        .isEqualTo(effect == null ? List.of() : List.of(effect));
  }

  @Test
  void read_minutesOfARuledRework_areTheSignalValue() {
    List<Signal> signals =
        read(
            rule(Inlet.LOG, "fixed", Means.REWORK),
            LogBuilder.log("fixed").with("cps.signal.value", 12L));

    assertThat(signals.get(0).minutes()).isEqualTo(new BigDecimal("12"));
  }

  @Test
  void read_ruleForABuiltInEvent_replacesItsBuiltInMeaning() {
    SignalRule rule = rule(Inlet.EVENT, "cps.signal", Means.SUCCESS);

    assertThat(read(rule, LogBuilder.signal("thumbs_down")))
        .extracting(Signal::effect)
        .containsExactly(Effect.SUCCESS);
  }
}
