package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.SettledCall.NotCounted.COVERED_BY_CHILD;
import static io.costpersuccess.ledger.SettledCall.NotCounted.DUPLICATE;
import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Operation;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.span.Ids;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Task;
import io.costpersuccess.task.Tasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidOnceTest {
  /** Why the calls of a task are not counted, in the order of their span ids. */
  private static List<NotCounted> reasons(SettledTask task) {
    return task.calls().stream().map(SettledCall::notCounted).toList();
  }

  @Test
  void settle_parentAndChild_paysTheChild() {
    SettledTask task = settle(call(1, 1).usd("0.05"), call(1, 2).under(1).usd("0.02"));

    assertThat(reasons(task)).containsExactly(COVERED_BY_CHILD, null);
    assertThat(task.entry().cost().model()).isEqualByComparingTo("0.02");
    assertThat(task.entry().counts()).isEqualTo(new CallCounts(1, 0, 0, 100, 1));
  }

  @Test
  void settle_grandparent_isCoveredThroughItsChild() {
    SettledTask task =
        settle(
            call(1, 1).asking(Operation.WRAPPER),
            call(1, 2).under(1).asking(Operation.WRAPPER),
            call(1, 3).under(2),
            call(1, 4).under(2));

    assertThat(reasons(task)).containsExactly(COVERED_BY_CHILD, COVERED_BY_CHILD, null, null);
  }

  /** They are one call, and only the wrapper knows what it used. */
  @Test
  void settle_childWithoutUsage_isPaidByItsWrapper() {
    SettledTask task = settle(call(1, 1).usd("0.05"), call(1, 2).under(1).silent());

    assertThat(reasons(task)).containsExactly(null, DUPLICATE);
    assertThat(task.entry().cost().model()).isEqualByComparingTo("0.05");
    assertThat(task.entry().counts().unpriced()).isZero();
  }

  @Test
  void settle_silentChildAboveAGrandchildWithUsage_coversAll() {
    SettledTask task =
        settle(call(1, 1), call(1, 2).under(1).silent(), call(1, 3).under(2).usd("0.02"));

    assertThat(reasons(task)).containsExactly(COVERED_BY_CHILD, COVERED_BY_CHILD, null);
  }

  @Test
  void settle_sameSpanIdsInTwoTraces_areStrangers() {
    SettledTask task = settle(call(1, 1), call(2, 2).under(1));

    assertThat(reasons(task)).containsExactly(null, null);
    assertThat(task.entry().counts().turns()).isEqualTo(2);
  }

  @Test
  void settle_parentsInACircle_ends() {
    assertThat(settle(call(1, 1).under(2), call(1, 2).under(1)).calls()).hasSize(2);
    assertThat(reasons(settle(call(1, 1).under(1)))).containsExactly((NotCounted) null);
  }

  @Test
  void settle_oneResponseReportedTwice_paysTheFullerReport() {
    SettledTask task =
        settle(
            call(1, 1).response("chatcmpl-0123456789").using(90).usd("0.009"),
            call(1, 2).response("chatcmpl-0123456789").using(100).usd("0.01"),
            call(2, 1).response("chatcmpl-0123456789").using(95).usd("0.0095"));

    assertThat(reasons(task)).containsExactly(DUPLICATE, null, DUPLICATE);
  }

  @Test
  void settle_responseReportedWithAndWithoutPrice_paysThePriced() {
    SettledTask task =
        settle(
            call(1, 1).response("chatcmpl-0123456789").using(500).unpriced(),
            call(1, 2).response("chatcmpl-0123456789").using(100));

    assertThat(reasons(task)).containsExactly(DUPLICATE, null);
  }

  @Test
  void settle_equalReportsOfOneResponse_paysTheFirst() {
    SettledTask task =
        settle(
            call(1, 1).response("chatcmpl-0123456789").after(1),
            call(1, 2).response("chatcmpl-0123456789"));

    assertThat(task.calls())
        .filteredOn(SettledCall::isCounted)
        .extracting(call -> call.priced().call().span().spanId())
        .containsExactly(Ids.span(2));
  }

  @Test
  void settle_oneResponseIdOfTwoModels_isTwoCalls() {
    SettledTask task =
        settle(
            call(1, 1).response("chatcmpl-0123456789"),
            call(1, 2).response("chatcmpl-0123456789").by("large"));

    assertThat(reasons(task)).containsExactly(null, null);
  }

  @Test
  void settle_coveredReportOfAResponse_leavesTheChildCounted() {
    SettledTask task =
        settle(
            call(1, 1).response("chatcmpl-0123456789").using(900),
            call(1, 2).under(1).response("chatcmpl-0123456789").using(100));

    assertThat(reasons(task)).containsExactly(COVERED_BY_CHILD, null);
  }

  @Test
  void settle_callBeneathASpanThatIsNoCall_coversTheWrapperAboveBoth() {
    Task task = Tasks.of(call(1, 1).asking(Operation.WRAPPER).usd("0.05"), call(1, 3).under(2));
    Tasks.pass(task, 1, 2, 1);

    SettledTask settled = new Settlement(Policies.DEFAULT, List.of()).settle(task, CloseCause.IDLE);

    assertThat(reasons(settled)).containsExactly(COVERED_BY_CHILD, null);
  }

  @Test
  void settle_spansBetweenInACircle_ends() {
    Task task = Tasks.of(call(1, 1), call(1, 4).under(3));
    Tasks.pass(task, 1, 3, 2);
    Tasks.pass(task, 1, 2, 3);

    SettledTask settled = new Settlement(Policies.DEFAULT, List.of()).settle(task, CloseCause.IDLE);

    assertThat(reasons(settled)).containsExactly(null, null);
  }
}
