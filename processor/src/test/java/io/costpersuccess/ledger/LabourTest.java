package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.POLICY;
import static io.costpersuccess.ledger.Settlements.policy;
import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.labour;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.success;
import static io.costpersuccess.task.Facts.thumbsDown;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Facts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.task.Fact;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LabourTest {
  private static LedgerEntry entry(FeaturePolicy policy, Signal... signals) {
    var facts = new Fact[signals.length + 1];
    facts[0] = call(1, 1).fact();
    for (int i = 0; i < signals.length; i++) {
      facts[i + 1] = signalled(1, signals[i]);
    }
    return settle(policy, facts).entry();
  }

  private static void assertLabour(
      LedgerEntry entry, String escalation, String rework, String review) {
    assertThat(entry.cost().escalation()).isEqualByComparingTo(escalation);
    assertThat(entry.cost().rework()).isEqualByComparingTo(rework);
    assertThat(entry.cost().review()).isEqualByComparingTo(review);
  }

  @Test
  void settle_success_costsInfrastructureOnly() {
    LedgerEntry entry = entry(POLICY, thumbsUp());

    assertLabour(entry, "0", "0", "0");
    assertThat(entry.cost().total()).isEqualByComparingTo("1.01");
  }

  @Test
  void settle_failureThatNobodyEscalated_costsTheRework() {
    assertLabour(entry(POLICY, thumbsDown()), "0", "4", "0");
  }

  @Test
  void settle_escalation_isAFailureAndPaidOnce() {
    LedgerEntry entry = entry(POLICY, ticket("a"), ticket("b"));

    assertThat(entry.judgement().verdict()).isEqualTo(Verdict.FAILURE);
    assertThat(entry.judgement().source()).isEqualTo(VerdictSource.IMPLICIT);
    assertThat(entry.judgement().escalated()).isTrue();
    assertLabour(entry, "15", "0", "0");
  }

  @Test
  void settle_escalatedAndExplicitlySuccessful_isPaidAllTheSame() {
    LedgerEntry entry = entry(POLICY, ticket("a"), success());

    assertThat(entry.judgement().verdict()).isEqualTo(Verdict.SUCCESS);
    assertThat(entry.judgement().source()).isEqualTo(VerdictSource.EXPLICIT);
    assertThat(entry.judgement().escalated()).isTrue();
    assertLabour(entry, "15", "0", "0");
  }

  @Test
  void settle_everyReview_isPaid() {
    LedgerEntry entry =
        entry(POLICY, labour("r1", Effect.REVIEW, null), labour("r2", Effect.REVIEW, null));

    assertLabour(entry, "0", "0", "6");
    assertThat(entry.judgement().verdict()).isEqualTo(Verdict.SUCCESS);
  }

  @Test
  void settle_minutesToldAndARateKnown_arePaidByTheMinute() {
    FeaturePolicy paidByTime = policy("90", Verdict.SUCCESS);

    LedgerEntry entry =
        entry(paidByTime, labour("w", Effect.REWORK, "10"), labour("r", Effect.REVIEW, "2"));

    // 10 min and 2 min at 90 USD an hour
    assertLabour(entry, "0", "15", "3");
  }

  @Test
  void settle_minutesToldButNoRateKnown_arePaidByThePiece() {
    assertLabour(entry(POLICY, labour("w", Effect.REWORK, "10")), "0", "4", "0");
  }

  @Test
  void settle_failureThatWasReworked_isNotPaidTwice() {
    LedgerEntry entry =
        entry(policy("90", Verdict.SUCCESS), thumbsDown(), labour("w", Effect.REWORK, "2"));

    assertLabour(entry, "0", "3", "0");
  }

  @Test
  void settle_sameSignalInTwoTraces_countsOnce() {
    Signal review = labour("r1", Effect.REVIEW, null);

    SettledTask task =
        settle(call(1, 1).fact(), call(2, 1).fact(), signalled(1, review), signalled(2, review));

    assertThat(task.entry().cost().review()).isEqualByComparingTo(new BigDecimal("3"));
  }
}
