package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.graded;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsDown;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.task.CallBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {
  @Test
  void settle_retriesOfAFailedCall_areNumberedAndSuperseded() {
    SettledTask task =
        settle(
            call(1, 2).under(1).failed().usd("0.01"),
            call(1, 3).under(1).after(2).failed().usd("0.02"),
            call(1, 4).under(1).after(4).usd("0.04"));

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(1, 2, 3);
    assertThat(task.calls()).extracting(SettledCall::superseded).containsExactly(true, true, false);
    assertThat(task.entry().cost().model()).isEqualByComparingTo("0.07");
    assertThat(task.entry().cost().retry()).isEqualByComparingTo("0.03");
    assertThat(task.entry().cost().failedCall()).isEqualByComparingTo("0.03");
    assertThat(task.entry().counts().failed()).isEqualTo(2);
  }

  @Test
  void settle_fallbackToAnotherModel_isAnAttempt() {
    SettledTask task =
        settle(call(1, 2).under(1).failed(), call(1, 3).under(1).after(2).by("large").usd("0.10"));

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(1, 2);
    assertThat(task.entry().cost().retry()).isEqualByComparingTo("0.01");
  }

  @Test
  void settle_secondCallAfterASuccess_isNoRetry() {
    SettledTask task = settle(call(1, 2).under(1), call(1, 3).under(1).after(2));

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(1, 1);
    assertThat(task.entry().cost().retry()).isZero();
  }

  @Test
  void settle_callThatBeganBeforeTheFailure_isNoRetry() {
    SettledTask task = settle(call(1, 2).under(1).failed(), call(1, 3).under(1).after(1));

    assertThat(task.calls()).extracting(SettledCall::superseded).containsExactly(false, false);
  }

  @Test
  void settle_callElsewhere_isNoRetry() {
    SettledTask task =
        settle(
            call(1, 2).under(1).failed(),
            call(1, 4).under(3).after(2),
            call(1, 5).under(1).after(2).asking(Operation.EMBEDDING),
            call(2, 2).under(1).after(2),
            call(3, 1).after(2));

    assertThat(task.calls()).extracting(SettledCall::superseded).containsOnly(false);
  }

  @Test
  void settle_attemptThatTheTelemetryNumbers_keepsItsNumber() {
    SettledTask task =
        settle(call(1, 2).under(1).failed().attempt(4), call(1, 3).under(1).after(2));

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(4, 5);
  }

  /** First and second call as numbers; 0 is no number. The first ended well or in an error. */
  @ParameterizedTest
  @CsvSource({
    "1, false, 2, true, 2",
    "3, false, 4, true, 4",
    "1, false, 3, false, 3",
    "0, false, 2, false, 2",
    "1, false, 1, false, 1",
    "1, true, 2, true, 2",
    "1, true, 3, true, 3",
    "0, true, 3, true, 3",
    "0, true, 1, false, 1",
    "3, true, 1, false, 1",
    "3, true, 3, false, 3",
    "2, true, 0, true, 3"
  })
  void settle_numberedAttempts_followByTheirNumbers(
      int first, boolean failed, int second, boolean superseded, int number) {
    CallBuilder before = call(1, 2).under(1).attempt(first);
    SettledTask task =
        settle(failed ? before.failed() : before, call(1, 3).under(1).after(2).attempt(second));

    assertThat(task.calls()).extracting(SettledCall::superseded).containsExactly(superseded, false);
    assertThat(task.calls().get(1).attempt()).isEqualTo(number);
  }

  @Test
  void settle_retryOfAnInvalidAnswer_isPaidAsARetryButNotAsAFailedCall() {
    SettledTask task =
        settle(
            call(1, 2).under(1).invalid().usd("0.01"),
            call(1, 3).under(1).after(2).by("large").usd("0.10"));

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(1, 2);
    assertThat(task.calls()).extracting(SettledCall::superseded).containsExactly(true, false);
    assertThat(task.entry().cost().model()).isEqualByComparingTo("0.11");
    assertThat(task.entry().cost().retry()).isEqualByComparingTo("0.01");
    assertThat(task.entry().cost().failedCall()).isZero();
  }

  @Test
  void settle_invalidAnswerThatNobodyRetried_costsNoRetry() {
    SettledTask task = settle(call(1, 2).under(1), call(1, 3).under(1).after(2).invalid());

    assertThat(task.entry().cost().retry()).isZero();
  }

  /** The first answer is there after two seconds, and the second call begins after five. */
  @ParameterizedTest
  @CsvSource({
    "FAILURE, 2, true",
    "FAILURE, 5, true",
    "FAILURE, 6, false",
    "ESCALATED, 3, true",
    "SUCCESS, 3, false"
  })
  void settle_answerWithASignal_isSupersededIfItWasRejectedBefore(
      Effect effect, long seconds, boolean superseded) {
    SettledTask task =
        settle(
            call(1, 2).under(1).fact(),
            call(1, 3).under(1).after(5).fact(),
            graded(1, 2, effect, seconds));

    assertThat(task.calls()).extracting(SettledCall::superseded).containsExactly(superseded, false);
  }

  @Test
  void settle_answerOfSeveralGrades_isRejectedIfTheLatestInTimeIs() {
    SettledTask task =
        settle(
            call(1, 2).under(1).fact(),
            call(1, 3).under(1).after(5).fact(),
            call(1, 4).under(1).after(10).fact(),
            graded(1, 2, Effect.FAILURE, 3),
            graded(1, 2, Effect.SUCCESS, 4),
            graded(1, 3, Effect.SUCCESS, 7),
            graded(1, 3, Effect.FAILURE, 8));

    assertThat(task.calls())
        .extracting(SettledCall::superseded)
        .containsExactly(false, true, false);
  }

  @Test
  void settle_signalAboutAnotherSpan_rejectsNothing() {
    SettledTask task =
        settle(
            call(1, 2).under(1).fact(),
            call(1, 3).under(1).after(5).fact(),
            graded(1, 1, Effect.FAILURE, 3),
            signalled(1, thumbsDown()));

    assertThat(task.calls()).extracting(SettledCall::superseded).containsOnly(false);
  }

  @Test
  void settle_callsThatAreGradedInBetween_areAttemptsOfEachOther() {
    var judge = new Reporter("test", false, false, true);
    SettledTask task =
        settle(
            call(1, 2).under(1).fact(),
            call(1, 3).under(1).after(2).toldBy(judge).fact(),
            graded(1, 2, Effect.FAILURE, 4),
            call(1, 4).under(1).after(4).fact(),
            call(1, 5).under(1).after(6).toldBy(judge).fact());

    assertThat(task.calls()).extracting(SettledCall::attempt).containsExactly(1, 1, 2, 1);
    assertThat(task.calls())
        .extracting(SettledCall::superseded)
        .containsExactly(true, false, false, false);
  }

  @Test
  void settle_lastFailureThatNobodyRetried_isFailedButNotSuperseded() {
    SettledTask task = settle(call(1, 2).under(1), call(1, 3).under(1).after(2).failed());

    assertThat(task.entry().cost().retry()).isZero();
    assertThat(task.entry().cost().failedCall()).isEqualByComparingTo("0.01");
  }
}
