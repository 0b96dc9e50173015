package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.policy;
import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.span.Ids;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Tasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {
  @Test
  void settle_taskWithoutCall_isNoTask() {
    assertThat(settle(signalled(1, thumbsUp()))).isNull();
  }

  @Test
  void settle_calls_areOrderedByTimeThenId() {
    SettledTask task = settle(call(2, 1), call(1, 2), call(1, 1), call(1, 3).after(-1));

    assertThat(task.calls())
        .extracting(call -> call.priced().call().span().spanId())
        .containsExactly(Ids.span(3), Ids.span(1), Ids.span(2), Ids.span(1));
  }

  @Test
  void settle_turns_areTracesWithACountedCall() {
    SettledTask task =
        settle(
            call(1, 1),
            call(1, 2).after(1),
            call(2, 1).response("chatcmpl-0123456789").using(200),
            call(3, 1).response("chatcmpl-0123456789").using(100));

    assertThat(task.entry().counts()).isEqualTo(new CallCounts(3, 0, 0, 400, 2));
  }

  @Test
  void settle_unpricedCall_isCountedAndCostsNothingKnown() {
    SettledTask task = settle(call(1, 1).usd("0.02"), call(1, 2).after(1).unpriced());

    assertThat(task.entry().counts()).isEqualTo(new CallCounts(2, 1, 0, 200, 1));
    assertThat(task.entry().cost().model()).isEqualByComparingTo("0.02");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void settle_silence_isWhatThePolicySays(Verdict verdict) {
    SettledTask task = settle(policy(null, verdict), call(1, 1).fact());

    assertThat(task.entry().judgement())
        .isEqualTo(new Judgement(verdict, VerdictSource.NONE, false));
  }

  @Test
  void settle_silence_isTheFeaturesOwn() {
    var policies =
        new Policies(
            policy(null, Verdict.SUCCESS), Map.of("support", policy(null, Verdict.UNKNOWN)));
    var settlement = new Settlement(policies, List.of());

    SettledTask support =
        settlement.settle(Tasks.of(call(1, 1).fact(feature("support"))), CloseCause.IDLE);
    SettledTask other =
        settlement.settle(Tasks.of(call(1, 1).fact(feature("other"))), CloseCause.IDLE);

    assertThat(support.entry().judgement().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(other.entry().judgement().verdict()).isEqualTo(Verdict.SUCCESS);
  }

  @Test
  void settle_everyCallFailed_isAFailureWithoutAWord() {
    SettledTask task = settle(call(1, 1).failed(), call(1, 2).after(5).failed());

    assertThat(task.entry().judgement())
        .isEqualTo(new Judgement(Verdict.FAILURE, VerdictSource.IMPLICIT, false));
  }

  @Test
  void settle_everyAnswerInvalid_isAsSilentAsAny() {
    SettledTask task = settle(call(1, 1).invalid(), call(1, 2).after(5).failed());

    assertThat(task.entry().judgement())
        .isEqualTo(new Judgement(Verdict.SUCCESS, VerdictSource.NONE, false));
  }

  @Test
  void settle_everyCallFailedButAPersonIsContent_isASuccess() {
    SettledTask task = settle(call(1, 1).failed().fact(), signalled(1, thumbsUp()));

    assertThat(task.entry().judgement().verdict()).isEqualTo(Verdict.SUCCESS);
  }
}
