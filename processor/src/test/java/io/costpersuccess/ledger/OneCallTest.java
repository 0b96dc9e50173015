package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Report.NONE;
import static io.costpersuccess.ledger.Report.answered;
import static io.costpersuccess.ledger.Report.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Operation;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.task.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrappers, twins, roll-ups and tries of calls that several spans report. */
class OneCallTest {
  private static final int ROOT = 9;

  private static SettledTask settle(Report... reports) {
    return Settlements.settle(Stream.of(reports).map(Report::fact).toArray(Fact[]::new));
  }

  private static List<Integer> counted(SettledTask task) {
    return task.calls().stream()
        .filter(SettledCall::isCounted)
        .map(call -> Integer.parseInt(call.priced().call().span().spanId(), 16))
        .sorted()
        .toList();
  }

  private static List<Integer> attempts(SettledTask task) {
    return task.calls().stream()
        .filter(SettledCall::isCounted)
        .map(SettledCall::attempt)
        .sorted()
        .toList();
  }

  private static void assertCost(SettledTask task, String usd) {
    assertThat(task.entry().cost().model()).isEqualByComparingTo(usd);
  }

  // Wrapper and inner call that are not ancestor and child

  @ParameterizedTest
  @CsvSource({"small", "openai/small", "small-latest", "us.anthropic.small-v1:0"})
  void settle_wrapperElsewhereWithAnotherNameOfTheModel_isOneCall(String model) {
    Report inner = answered(1, ROOT, 100, 10);

    assertThat(settle(inner, inner.around(2, 8, "outer").by("outer", model)).entry().counts())
        .extracting(CallCounts::calls)
        .isEqualTo(1L);
  }

  @Test
  void settle_wrapperElsewhere_isTwoCallsIfOneThingDiffers() {
    Report inner = answered(1, ROOT, 100, 10);
    Report outer = inner.around(2, 8, "outer");

    assertThat(counted(settle(inner, outer.by("inner", "small")))).containsExactly(1, 2);
    assertThat(counted(settle(inner, outer.by("outer", "large")))).containsExactly(1, 2);
    assertThat(counted(settle(inner, outer.at(1500, 2500)))).containsExactly(1, 2);
    assertThat(counted(settle(inner, outer.asking(Operation.EMBEDDING)))).containsExactly(1, 2);
    assertThat(counted(settle(inner, answered(2, 8, 100, 11).by("outer", "small").at(900, 2100))))
        .containsExactly(1, 2);
  }

  @Test
  void settle_equalCallsAtOnceOfOneScope_areTwoWhoeverWatches() {
    Report one = answered(1, ROOT, 100, 10);
    Report other = answered(2, 7, 100, 10).at(1005, 1995);

    assertThat(counted(settle(one, other))).containsExactly(1, 2);
    assertThat(settle(one, other, one.around(3, 8, "outer")).entry().counts().calls()).isEqualTo(2);
    assertThat(
            settle(one, other, one.around(3, 8, "outer"), other.around(4, 8, "outer"))
                .entry()
                .counts()
                .calls())
        .isEqualTo(2);
  }

  /** The first wrapper is around both calls, the second around the first alone. */
  @Test
  void settle_wrappersThatFitSeveralCalls_leaveNoneOver() {
    SettledTask task =
        settle(
            answered(1, ROOT, 100, 10).at(1100, 1200),
            answered(2, ROOT, 100, 10).at(1500, 1600),
            answered(3, 8, 100, 10).by("outer", "small").at(1000, 2000),
            answered(4, 7, 100, 10).by("outer", "small").at(1050, 1300));

    assertThat(task.entry().counts().calls()).isEqualTo(2);
  }

  @Test
  void settle_wrapperElsewhereWithoutUsage_isTheCallThatItIsAround() {
    Report inner = answered(1, ROOT, 100, 10);
    SettledTask task = settle(inner, inner.around(2, 8, "outer").mute());

    assertThat(counted(task)).containsExactly(1);
    assertThat(task.entry().counts().unpriced()).isZero();
  }

  @Test
  void settle_providersOwnLibrary_isPreferredToAnotherReport() {
    Report wrapper = answered(1, 8, 100, 10).by("outer", "small");
    Report own = answered(2, 7, 100, 10).by("com.anthropic.sdk.python", "small").at(1010, 1990);

    assertThat(counted(settle(wrapper, own))).containsExactly(2);
  }

  // Failures are counted once

  @Test
  void settle_failureThreeLevelsDeep_isOneFailedCall() {
    Report inner = silent(1, 2, Attempt.REJECTED);
    SettledTask task =
        settle(inner, inner.around(2, 3, "middle"), inner.around(3, ROOT, "outer").at(900, 2100));

    assertThat(counted(task)).containsExactly(1);
    assertThat(task.entry().counts().unpriced()).isZero();
  }

  @Test
  void settle_failedWrapperElsewhere_isTheFailedCall() {
    Report inner = silent(1, ROOT, Attempt.FAILED);
    Report outer = inner.around(2, 8, "outer").ended(Attempt.REJECTED);
    SettledTask task = settle(inner, outer);

    assertThat(counted(task)).containsExactly(2);
    assertThat(task.calls().get(0).priced().cost().status()).isEqualTo(CostStatus.NOT_BILLED);
  }

  @Test
  void settle_wrapperWithoutUsageWhoseCallIsMissing_isAnUnpricedCall() {
    SettledTask task = settle(silent(1, ROOT, Attempt.OK));

    assertThat(task.entry().counts().unpriced()).isEqualTo(1);
  }

  /** The wrapper has an answer, and all that is seen beneath it was rejected. */
  @Test
  void settle_answeredWrapperAboveARejection_isTheNextTry() {
    Report rejected = silent(1, 2, Attempt.REJECTED).at(1000, 1100);
    Report wrapper = answered(2, ROOT, 100, 10).by("outer", "small").at(900, 2000);
    SettledTask task = settle(rejected, wrapper);

    assertThat(counted(task)).containsExactly(1, 2);
    assertCost(task, "0.011");
  }

  // Tries

  @Test
  void settle_triesEachUnderAWrapper_areNumbered() {
    Report first = silent(1, 2, Attempt.REJECTED);
    Report second = answered(3, 4, 100, 10).at(3000, 4000);
    SettledTask task =
        settle(
            first,
            first.around(2, ROOT, "outer"),
            second,
            second.around(4, ROOT, "outer"),
            answered(5, ROOT, 100, 10).at(5000, 6000));

    assertThat(attempts(task)).containsExactly(1, 1, 2);
    assertThat(counted(task)).containsExactly(1, 3, 5);
  }

  @Test
  void settle_wrappedTryThenBareOne_isNumbered() {
    Report first = silent(1, 2, Attempt.FAILED);
    SettledTask task =
        settle(
            first,
            first.around(2, ROOT, "outer"),
            answered(3, ROOT, 100, 10).by("inner", "large").at(3000, 4000));

    assertThat(attempts(task)).containsExactly(1, 2);
  }

  @Test
  void settle_twoTriesUnderOneWrapper_areNumberedAndOneMoreFollowsIt() {
    SettledTask task =
        settle(
            silent(1, 3, Attempt.REJECTED).at(1000, 1100),
            silent(2, 3, Attempt.REJECTED).at(1200, 1300),
            silent(3, ROOT, Attempt.FAILED).by("outer", "small").at(900, 1400),
            answered(4, 5, 100, 10).at(3000, 4000),
            answered(5, ROOT, 100, 10).by("outer", "small").at(2900, 4100));

    assertThat(attempts(task)).containsExactly(1, 2, 3);
  }

  /** The call was answered, but its wrapper could make nothing of that. */
  @Test
  void settle_wrapperThatFailedAfterTheAnswer_makesTheNextCallARetry() {
    Report first = answered(1, 2, 100, 10);
    SettledTask task =
        settle(
            first,
            first.around(2, ROOT, "outer").mute().ended(Attempt.FAILED),
            answered(3, ROOT, 100, 10).at(3000, 4000));

    assertThat(attempts(task)).containsExactly(1, 2);
    assertThat(task.entry().cost().retry()).isEqualByComparingTo("0.011");
    assertThat(task.entry().cost().failedCall()).isZero();
  }

  @Test
  void settle_parallelCallsUnderWrappersOfWhichOneFails_areNoTries() {
    Report failed = silent(1, 2, Attempt.REJECTED);
    Report other = answered(3, 4, 100, 10).at(1500, 2500);
    SettledTask task =
        settle(failed, failed.around(2, ROOT, "outer"), other, other.around(4, ROOT, "outer"));

    assertThat(attempts(task)).containsExactly(1, 1);
  }

  // Roll-ups

  private static Report agent(long input, long output) {
    return answered(ROOT, NONE, input, output).asking(Operation.WRAPPER).at(0, 9000);
  }

  @Test
  void settle_agentThatToldMoreThanItsCalls_paysTheRest() {
    SettledTask task = settle(agent(3000, 300), answered(1, ROOT, 1000, 100));

    assertCost(task, "0.33");
    assertThat(counted(task)).containsExactly(1, ROOT);
    assertThat(task.calls().get(0).residual()).isTrue();
    assertThat(task.calls().get(0).priced().call().usage().usage().tokens()).isEqualTo(2200);
  }

  @Test
  void settle_agentsInAgents_payTheirOwnRests() {
    SettledTask task =
        settle(
            agent(3000, 300),
            answered(8, ROOT, 2000, 200).asking(Operation.WRAPPER).at(10, 8000),
            answered(1, 8, 1000, 100));

    assertCost(task, "0.33");
    assertThat(counted(task)).containsExactly(1, 8, ROOT);
  }

  @Test
  void settle_agentThatToldLessThanItsCalls_paysNothing() {
    SettledTask task =
        settle(agent(1500, 150), answered(1, ROOT, 1000, 100), answered(2, ROOT, 1000, 100));

    assertThat(counted(task)).containsExactly(1, 2);
  }

  @Test
  void settle_agentAboveAnEmbeddingAlone_paysForItsPrompts() {
    SettledTask task =
        settle(agent(1000, 100), answered(1, ROOT, 50, 0).asking(Operation.EMBEDDING));

    assertCost(task, "0.115");
    assertThat(counted(task)).containsExactly(1, ROOT);
  }

  @Test
  void settle_callsWhoseParentIsMissing_areTheAgentsIfTheyFit() {
    assertThat(counted(settle(agent(1000, 100), answered(1, 77, 1000, 100)))).containsExactly(1);
    SettledTask rest = settle(agent(1500, 150), answered(1, 77, 1000, 100));
    assertCost(rest, "0.165");
    SettledTask strange = settle(agent(1000, 100), answered(1, 77, 1200, 100));
    assertCost(strange, "0.24");
  }

  /** A framework whose span is not the current one: its calls hang elsewhere. */
  @Test
  void settle_callsElsewhereThatAddUpToTheAgent_areItsCalls() {
    Report agent = answered(8, ROOT, 2000, 200).asking(Operation.WRAPPER).at(0, 9000);
    Report first = answered(1, ROOT, 1200, 150);
    Report second = answered(2, ROOT, 800, 50).at(3000, 4000);

    assertThat(counted(settle(agent, first, second))).containsExactly(1, 2);
    assertThat(counted(settle(agent, first))).containsExactly(1, 8);
  }

  @Test
  void settle_silentCallBesideOthersOfAnAgent_isInTheRest() {
    SettledTask task =
        settle(
            agent(3000, 300),
            answered(1, ROOT, 1000, 100),
            silent(2, ROOT, Attempt.OK).at(3000, 4000));

    assertCost(task, "0.33");
    assertThat(counted(task)).containsExactly(1, ROOT);
    assertThat(task.entry().counts().unpriced()).isZero();
  }

  @Test
  void settle_chatAboveAnEmbedding_isPaidAsWell() {
    SettledTask task =
        settle(answered(2, ROOT, 100, 10), answered(1, 2, 50, 0).asking(Operation.EMBEDDING));

    assertCost(task, "0.016");
  }

  /** The second agent's counter runs on from the first's. */
  @Test
  void settle_agentsWhoseCountersRunOn_payNoRest() {
    Report first = answered(8, ROOT, 1000, 100).asking(Operation.WRAPPER).at(0, 2500);
    Report second = answered(7, ROOT, 1800, 150).asking(Operation.WRAPPER).at(2600, 5000);
    SettledTask task =
        settle(first, answered(1, 8, 1000, 100), second, answered(2, 7, 800, 50).at(3000, 4000));

    assertThat(counted(task)).containsExactly(1, 2);
    assertCost(task, "0.195");
  }
}
