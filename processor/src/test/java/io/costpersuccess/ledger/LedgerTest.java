package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.task.Task;
import io.costpersuccess.task.Tasks;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();
  private final Task task = Tasks.of(call(1, 1));
  private final LedgerEntry cheap = settle(call(1, 1).usd("0.01")).entry();
  private final LedgerEntry dear = settle(call(1, 1).usd("0.03")).entry();

  @Test
  void enter_first_isTheTasksFirstRevision() {
    Change change = ledger.enter(task, cheap);

    assertThat(change).isEqualTo(new Change(null, cheap, 0));
    assertThat(change.isCorrection()).isFalse();
    assertThat(change.addedCost().model()).isEqualByComparingTo("0.01");
  }

  @Test
  void enter_same_changesNothing() {
    ledger.enter(task, cheap);

    assertThat(ledger.enter(task, settle(call(1, 1).usd("0.010")).entry())).isNull();
  }

  @Test
  void enter_other_isACorrectionByTheDifference() {
    ledger.enter(task, cheap);
    Change change = ledger.enter(task, dear);

    assertThat(change).isEqualTo(new Change(cheap, dear, 1));
    assertThat(change.isCorrection()).isTrue();
    assertThat(change.addedCost().model()).isEqualByComparingTo("0.02");
    assertThat(change.addedCost().infrastructure()).isZero();
  }

  @Test
  void enter_nothing_takesTheEntryBack() {
    ledger.enter(task, cheap);
    Change change = ledger.enter(task, null);

    assertThat(change).isEqualTo(new Change(cheap, null, 1));
    assertThat(change.subject()).isEqualTo(cheap);
    assertThat(change.addedCost().total()).isEqualByComparingTo("-1.01");
    assertThat(ledger.enter(task, null)).isNull();
  }

  @Test
  void enter_afterTakenBack_goesOnCounting() {
    ledger.enter(task, cheap);
    ledger.enter(task, null);

    Change change = ledger.enter(task, dear);

    assertThat(change).isEqualTo(new Change(null, dear, 2));
    assertThat(change.isCorrection()).isTrue();
  }

  @Test
  void enter_nothingOfAnUnknownTask_changesNothing() {
    assertThat(ledger.enter(task, null)).isNull();
  }

  @Test
  void enter_anotherTaskOfTheSameKey_replacesNothing() {
    ledger.enter(task, cheap);

    assertThat(ledger.enter(Tasks.of(call(1, 1)), dear)).isEqualTo(new Change(null, dear, 0));
  }
}
