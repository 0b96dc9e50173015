package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Operation;
import org.junit.jupiter.api.Test;

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

  @Test
  void settle_lastFailureThatNobodyRetried_isFailedButNotSuperseded() {
    SettledTask task = settle(call(1, 2).under(1), call(1, 3).under(1).after(2).failed());

    assertThat(task.entry().cost().retry()).isZero();
    assertThat(task.entry().cost().failedCall()).isEqualByComparingTo("0.01");
  }
}
