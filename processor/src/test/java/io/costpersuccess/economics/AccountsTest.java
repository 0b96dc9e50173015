package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final ArmKey SMALL = new ArmKey("chat", "small");
  private static final ArmKey LARGE = new ArmKey("chat", "large");
  private static final ArmKey OTHERS = new ArmKey(Accounts.OTHER, Accounts.OTHER);

  private final Accounts accounts = new Accounts(2);

  @Test
  void book_settledTasks_addsThemToTheirArms() {
    settle(entry("chat", "small").model("1"));
    settle(entry("chat", "small").model("2").failed());
    settle(entry("chat", "large").model("4"));

    assertThat(accounts.snapshot().keySet()).containsExactly(LARGE, SMALL);
    assertThat(accounts.snapshot().get(SMALL).cost().model()).isEqualByComparingTo("3");
    assertThat(accounts.snapshot().get(SMALL).outcomes().failure()).isEqualTo(1);
    assertThat(accounts.snapshot().get(LARGE).outcomes().tasks()).isEqualTo(1);
  }

  @Test
  void book_correction_leavesWhatKnowingAtOnceWould() {
    LedgerEntry first = settle(entry("chat", "small").model("1"));
    correct(first, entry("chat", "small").model("1").failed());

    assertThat(accounts.snapshot().get(SMALL).outcomes())
        .isEqualTo(entry("chat", "small").failed().totals().outcomes());
    assertThat(accounts.snapshot().get(SMALL).cost().model()).isEqualByComparingTo("1");
  }

  @Test
  void book_correctionOfTheArm_movesTheTask() {
    LedgerEntry first = settle(entry("chat", "small").model("1"));
    correct(first, entry("chat", "large").model("5"));

    assertThat(accounts.snapshot()).containsOnlyKeys(LARGE);
    assertThat(accounts.snapshot().get(LARGE).cost().model()).isEqualByComparingTo("5");
  }

  @Test
  void book_taskOfWhichNothingIsLeft_takesItAway() {
    LedgerEntry first = settle(entry("chat", "small").model("1"));
    accounts.book(new Change(first, null, 1));

    assertThat(accounts.snapshot()).isEmpty();
  }

  @Test
  void book_moreArmsThanTheMost_countsThemAsOther() {
    settle(entry("chat", "small").model("1"));
    settle(entry("chat", "large").model("2"));
    settle(entry("chat", "third").model("4"));
    settle(entry("search", "fourth").model("8"));
    settle(entry("chat", "small").model("16"));

    SortedMap<ArmKey, ArmTotals> totals = accounts.snapshot();
    assertThat(totals).containsOnlyKeys(LARGE, SMALL, OTHERS);
    assertThat(totals.get(OTHERS).cost().model()).isEqualByComparingTo("12");
    assertThat(totals.get(SMALL).cost().model()).isEqualByComparingTo("17");
  }

  @Test
  void book_correctionBeyondTheMost_findsItsAccount() {
    LedgerEntry small = settle(entry("chat", "small").model("1"));
    settle(entry("chat", "large").model("2"));
    LedgerEntry third = settle(entry("chat", "third").model("4"));
    accounts.book(new Change(small, null, 1));
    correct(third, entry("chat", "third").model("5"));
    accounts.book(new Change(entry("chat", "third").model("5").build(), null, 2));

    assertThat(accounts.snapshot()).containsOnlyKeys(LARGE);
  }

  @Test
  void book_evictedTask_isNoEvidence() {
    LedgerEntry early = settle(entry("chat", "small").model("1").evicted());

    assertThat(accounts.snapshot()).isEmpty();

    correct(early, entry("chat", "small").model("2"));

    assertThat(accounts.snapshot().get(SMALL).cost().model()).isEqualByComparingTo("2");
  }

  @Test
  void snapshot_laterBooking_doesNotChangeIt() {
    settle(entry("chat", "small").model("1"));
    SortedMap<ArmKey, ArmTotals> before = accounts.snapshot();
    settle(entry("chat", "large").model("1"));
    settle(entry("chat", "small").model("1"));

    assertThat(before).containsOnlyKeys(SMALL);
    assertThat(before.get(SMALL).outcomes().tasks()).isEqualTo(1);
  }

  private LedgerEntry settle(EntryBuilder builder) {
    LedgerEntry entry = builder.build();
    accounts.book(new Change(null, entry, 0));
    return entry;
  }

  private void correct(LedgerEntry before, EntryBuilder after) {
    accounts.book(new Change(before, after.build(), 1));
  }
}
