package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OddTaskTest {
  /** $500 among 99 tasks of a cent: 500 / 500.99. */
  @Test
  void among_oneDearTask_isNamedWithItsShare() {
    assertThat(odd(99, "0.01", "500"))
        .singleElement()
        .satisfies(
            odd -> {
              assertThat(odd.task()).isEqualTo("task");
              assertThat(odd.costUsd()).isEqualByComparingTo("500");
              assertThat(odd.share()).isCloseTo(500 / 500.99, within(1e-12));
            });
  }

  /** $1.00 of $10.90 is less than a tenth. */
  @Test
  void among_lessThanATenth_isNone() {
    assertThat(odd(99, "0.10", "1.00")).isEmpty();
  }

  /** Of ten tasks each is a tenth. */
  @Test
  void among_smallArm_isNone() {
    assertThat(odd(9, "0.01", "500")).isEmpty();
  }

  private static List<OddTask> odd(int tasks, String each, String one) {
    var entries = new ArrayList<LedgerEntry>();
    for (int i = 0; i < tasks; i++) {
      entries.add(entry("chat", "a").model(each).build());
    }
    entries.add(entry("chat", "a").model(one).build());
    var accounts = new Accounts(10);
    entries.forEach(task -> accounts.book(new Change(null, task, 0)));
    return OddTask.among(entries, accounts.snapshot());
  }
}
