package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.UsageReading.Quality;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LlmCallTest {
  private static final int ROUNDS = 20_000;
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  /** Told at first: neither model nor usage, and how it ended. */
  private static final LlmCall EARLY =
      new LlmCall(
          new SpanRef("t", "s", null),
          new Reporter("http", true, false, false),
          Operation.INFERENCE,
          new Model("", null),
          UsageReading.MISSING,
          PriceConditions.STANDARD,
          NOON,
          NOON.plusSeconds(1),
          new Attempt(true, 0),
          "resp-b",
          null,
          "triage@12");

  /** Told later: model and usage. */
  private static final LlmCall LATE =
      new LlmCall(
          new SpanRef("t", "s", "p"),
          new Reporter("openai", false, true, true),
          Operation.EMBEDDING,
          new Model("openai", "gpt-4o"),
          UsageReading.exact(input(10)),
          new PriceConditions(ServiceTier.FLEX, "eu"),
          NOON.minusSeconds(1),
          NOON.plusSeconds(5),
          new Attempt(false, true, 2),
          "resp-a",
          new BigDecimal("0.5"),
          "triage");

  private static Usage input(long tokens) {
    return Usage.of(Map.of(UsageClass.INPUT, tokens));
  }

  @Test
  void and_ofTwoReports_hasOfEachFactTheBetterTold() {
    LlmCall expected =
        new LlmCall(
            new SpanRef("t", "s", "p"),
            new Reporter("openai", true, true, true),
            Operation.EMBEDDING,
            new Model("openai", "gpt-4o"),
            UsageReading.exact(input(10)),
            new PriceConditions(ServiceTier.FLEX, "eu"),
            NOON.minusSeconds(1),
            NOON.plusSeconds(5),
            new Attempt(true, true, 2),
            "resp-a",
            new BigDecimal("0.5"),
            "triage@12");

    assertThat(EARLY.and(LATE)).isEqualTo(expected);
    assertThat(LATE.and(EARLY)).isEqualTo(expected);
  }

  @Test
  void and_ofAnyReports_isCommutative() {
    var calls = new RandomCalls(1);
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall a = calls.next();
      LlmCall b = calls.next();

      assertThat(a.and(b)).isEqualTo(b.and(a));
    }
  }

  @Test
  void and_ofAnyReports_isAssociative() {
    var calls = new RandomCalls(2);
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall a = calls.next();
      LlmCall b = calls.next();
      LlmCall c = calls.next();

      assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    }
  }

  @Test
  void and_ofAnyReportAgain_isNoNews() {
    var calls = new RandomCalls(3);
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall a = calls.next();
      LlmCall whole = a.and(calls.next());

      assertThat(a.and(a)).isEqualTo(a);
      assertThat(whole.and(a)).isEqualTo(whole);
    }
  }

  @Test
  void and_ofFactsToldTwice_takesTheLesserIdsAndTheGreaterCost() {
    LlmCall one = told("p1", "resp-b", "0.5");
    LlmCall other = told("p2", "resp-a", "0.25");

    assertThat(one.and(other)).isEqualTo(told("p1", "resp-a", "0.5"));
    assertThat(other.and(one)).isEqualTo(told("p1", "resp-a", "0.5"));
  }

  @Test
  void and_ofOneAmountInTwoForms_isTheSameInAnyOrder() {
    LlmCall one = told("p", "resp", "0.10");
    LlmCall other = told("p", "resp", "0.1");

    assertThat(one.and(other)).isEqualTo(other.and(one)).isEqualTo(other);
  }

  private static LlmCall told(String parent, String responseId, String usd) {
    return new LlmCall(
        new SpanRef("t", "s", parent),
        Reporter.UNKNOWN,
        Operation.INFERENCE,
        new Model("", null),
        UsageReading.MISSING,
        PriceConditions.STANDARD,
        NOON,
        NOON,
        Attempt.OK,
        responseId,
        new BigDecimal(usd));
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, 1, UPPER_BOUND, 9, 1",
    "UPPER_BOUND, 1, LOWER_BOUND, 9, 1",
    "LOWER_BOUND, 1, MISSING, 9, 1",
    "MISSING, 1, INVALID, 9, 1",
    "EXACT, 1, EXACT, 9, 9"
  })
  void and_ofTwoReadings_believesTheBetterEvidenceThenTheMore(
      Quality better, long itsTokens, Quality worse, long otherTokens, long expected) {
    LlmCall one = using(better, itsTokens);
    LlmCall other = using(worse, otherTokens);

    assertThat(one.and(other).usage()).isEqualTo(new UsageReading(input(expected), better, null));
    assertThat(other.and(one).usage()).isEqualTo(new UsageReading(input(expected), better, null));
  }

  private static LlmCall using(Quality quality, long tokens) {
    return with(EARLY, new UsageReading(input(tokens), quality, null), EARLY.responseId());
  }

  private static LlmCall with(LlmCall call, UsageReading usage, @Nullable String responseId) {
    return new LlmCall(
        call.span(),
        call.reporter(),
        call.operation(),
        call.model(),
        usage,
        call.conditions(),
        call.start(),
        call.end(),
        call.attempt(),
        responseId,
        call.reportedCostUsd(),
        call.prompt());
  }

  @ParameterizedTest
  @EnumSource
  void less_ofOthersUsage_leavesEverythingElse(Quality quality) {
    LlmCall all = with(LATE, new UsageReading(input(10), quality, "a flaw"), "resp-a");

    assertThat(all.less(input(4)))
        .isEqualTo(with(LATE, new UsageReading(input(6), quality, "a flaw"), "resp-a"));
  }

  @Test
  void less_ofAnyUsageThatIsCovered_addsUpToAll() {
    var calls = new RandomCalls(4);
    int covered = 0;
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall call = calls.next();
      Usage others = least(call.usage().usage(), calls.usage());
      Usage own = call.less(others).usage().usage();
      covered += others.isEmpty() ? 0 : 1;

      for (UsageClass one : UsageClass.values()) {
        assertThat(own.quantity(one) + others.quantity(one))
            .isEqualTo(call.usage().usage().quantity(one));
      }
    }
    assertThat(covered).as("rounds that took something away").isGreaterThan(ROUNDS / 2);
  }

  private static Usage least(Usage one, Usage other) {
    var builder = new UsageBuilder();
    for (UsageClass each : UsageClass.values()) {
      builder.add(each, Math.min(one.quantity(each), other.quantity(each)));
    }
    return builder.build();
  }

  @Test
  void less_ofMoreThanThereIs_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LATE.less(input(11)));
  }

  @Test
  void less_ofNothing_isTheSame() {
    assertThat(LATE.less(Usage.NONE)).isEqualTo(LATE);
  }

  @Test
  void prompted_byAnother_leavesEverythingElse() {
    LlmCall prompted = LATE.prompted("triage@3");

    assertThat(prompted.prompt()).isEqualTo("triage@3");
    assertThat(prompted.prompted("triage")).isEqualTo(LATE);
    assertThat(LATE.prompted("triage")).isSameAs(LATE);
  }

  @Test
  void attempt_isVain_whenItFailedOrItsAnswerIsOfNoUse() {
    assertThat(new Attempt(false, false, 1).isVain()).isFalse();
    assertThat(new Attempt(true, false, 1).isVain()).isTrue();
    assertThat(new Attempt(false, true, 1).isVain()).isTrue();
    assertThat(new Attempt(true, true, 1).isVain()).isTrue();
  }

  @Test
  void attempt_constants_areOfUnknownNumber() {
    assertThat(Attempt.OK).isEqualTo(new Attempt(false, false, 0));
    assertThat(Attempt.FAILED).isEqualTo(new Attempt(true, false, 0));
    assertThat(Attempt.INVALID).isEqualTo(new Attempt(false, true, 0));
  }

  @Test
  void attempt_rejectedWithoutFailure_isRefused() {
    assertThatThrownBy(() -> new Attempt(false, false, true, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found a rejected call that did not fail");
  }
}
