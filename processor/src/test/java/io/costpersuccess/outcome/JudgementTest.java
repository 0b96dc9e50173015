package io.costpersuccess.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementTest {
  private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");
  private static final Judgement SILENCE =
      new Judgement(Verdict.UNKNOWN, VerdictSource.NONE, false);

  private static Signal signal(SignalKind kind, Effect effect, long second) {
    Instant at = AT.plusSeconds(second);
    return new Signal(kind + "|" + effect + second, "name", kind, effect, at, null);
  }

  /** A signal of a kind that says success, or failure for those that cannot say success. */
  private static Signal saying(SignalKind kind, boolean success, long second) {
    Effect effect = success ? Effect.SUCCESS : Effect.FAILURE;
    return signal(kind, kind == SignalKind.ESCALATION ? Effect.ESCALATED : effect, second);
  }

  static Stream<Arguments> pairs() {
    List<SignalKind> deciding =
        Stream.of(SignalKind.values()).filter(kind -> kind != SignalKind.LABOUR).toList();
    return deciding.stream()
        .flatMap(
            one ->
                deciding.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void of_twoKinds_theStrongerDecidesHoweverLate(SignalKind stronger, SignalKind weaker) {
    boolean success = stronger != SignalKind.ESCALATION;
    Signal strong = saying(stronger, success, 0);
    Signal weak = saying(weaker, !success, 9);

    Judgement judgement = Judgement.of(List.of(weak, strong), SILENCE);

    assertThat(judgement.verdict()).isEqualTo(success ? Verdict.SUCCESS : Verdict.FAILURE);
    assertThat(judgement.source()).isEqualTo(stronger.source());
  }

  @ParameterizedTest
  @CsvSource({
    "EXPLICIT, EXPLICIT",
    "HUMAN_FEEDBACK, IMPLICIT",
    "ESCALATION, IMPLICIT",
    "GRADE, GRADED",
    "EXIT, IMPLICIT"
  })
  void of_oneKind_isItsSource(SignalKind kind, VerdictSource source) {
    assertThat(Judgement.of(List.of(saying(kind, false, 0)), SILENCE))
        .isEqualTo(new Judgement(Verdict.FAILURE, source, kind == SignalKind.ESCALATION, AT));
  }

  @Test
  void of_oneKind_theLatestWins() {
    Signal early = saying(SignalKind.GRADE, true, 1);
    Signal late = saying(SignalKind.GRADE, false, 2);

    assertThat(Judgement.of(List.of(late, early), SILENCE).verdict()).isEqualTo(Verdict.FAILURE);
  }

  @Test
  void of_sameKindAndTime_isFailureInAnyOrder() {
    var signals =
        new ArrayList<>(
            List.of(saying(SignalKind.GRADE, true, 1), saying(SignalKind.GRADE, false, 1)));
    Judgement one = Judgement.of(signals, SILENCE);
    Collections.reverse(signals);

    assertThat(one.verdict()).isEqualTo(Verdict.FAILURE);
    assertThat(Judgement.of(signals, SILENCE)).isEqualTo(one);
  }

  @Test
  void of_nothingOrLabourAlone_isSilence() {
    assertThat(Judgement.of(List.of(), SILENCE)).isEqualTo(SILENCE);
    assertThat(Judgement.of(List.of(signal(SignalKind.LABOUR, Effect.REWORK, 0)), SILENCE))
        .isEqualTo(SILENCE);
  }

  @Test
  void of_explicitSuccessAndEscalation_isAnEscalatedSuccess() {
    List<Signal> signals =
        List.of(saying(SignalKind.EXPLICIT, true, 0), saying(SignalKind.ESCALATION, false, 5));

    assertThat(Judgement.of(signals, SILENCE))
        .isEqualTo(new Judgement(Verdict.SUCCESS, VerdictSource.EXPLICIT, true, AT));
  }

  @Test
  void later_sameTime_isTheSameWhicheverComesFirst() {
    Signal up = saying(SignalKind.HUMAN_FEEDBACK, true, 0);
    Signal down = saying(SignalKind.HUMAN_FEEDBACK, false, 0);

    assertThat(Signal.later(up, down)).isEqualTo(Signal.later(down, up));
  }
}
