package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.statistics.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Simpson's paradox from single tasks to the decision; see the statistics for its figures. */
class StratifiedComparisonTest {
  @Test
  void comparison_kindsToldApart_isDecidedWithinThem() {
    Comparison comparison = simpson(List.of("task.type"));

    assertThat(comparison.cheaper().arm()).isEqualTo("small");
    assertThat(comparison.decision()).isEqualTo(Decision.TRADE_OFF);
    assertThat(comparison.difference().deltaSuccess()).isCloseTo(0.115, within(1e-12));
    assertThat(comparison.difference().strata()).isEqualTo(2);
  }

  @Test
  void comparison_noKinds_isDecidedByTheMix() {
    Comparison comparison = simpson(List.of());

    assertThat(comparison.decision()).isEqualTo(Decision.CHEAPER);
    assertThat(comparison.difference().deltaSuccess()).isCloseTo(-0.257, within(1e-12));
  }

  /** Over all, large costs 0.10 and small 0.19; at each kind large costs 0.1 more. */
  @Test
  void comparison_dearerWithinKinds_isTheDearerArm() {
    var accounts = new Accounts(10, List.of("task.type"));
    book(accounts, entry("chat", "small").kind("short").model("0.00"), 10);
    book(accounts, entry("chat", "small").kind("long").model("0.20"), 190);
    book(accounts, entry("chat", "large").kind("short").model("0.10"), 190);
    book(accounts, entry("chat", "large").kind("long").model("0.30"), 10);

    assertThat(only(accounts).cheaper().arm()).isEqualTo("small");
    assertThat(only(accounts).difference().deltaCost()).isCloseTo(0.10, within(1e-12));
  }

  @Test
  void book_correctionOfTheKind_movesTheTask() {
    var accounts = new Accounts(10, List.of("task.type"));
    LedgerEntry before = entry("chat", "a").kind("easy").model("1").build();
    accounts.book(new Change(null, before, 0));
    accounts.book(new Change(before, entry("chat", "a").kind("hard").model("1").build(), 1));

    assertThat(accounts.snapshot().get(new ArmKey("chat", "a")).strata())
        .containsOnlyKeys(List.of("hard"));
  }

  @Test
  void book_moreKindsThanTheMost_countsThemAsOther() {
    var accounts = new Accounts(10, List.of("task.type"));
    for (int i = 0; i < 103; i++) {
      accounts.book(new Change(null, entry("chat", "a").kind("kind" + i).build(), 0));
    }

    var strata = accounts.snapshot().get(new ArmKey("chat", "a")).strata();
    assertThat(strata).hasSize(101);
    assertThat(strata.get(List.of(Accounts.OTHER)).total().n()).isEqualTo(3);
  }

  private static Comparison simpson(List<String> strata) {
    var accounts = new Accounts(10, strata);
    book(accounts, entry("chat", "small").kind("easy").model("0.01"), 855);
    book(accounts, entry("chat", "small").kind("easy").model("0.01").failed(), 45);
    book(accounts, entry("chat", "small").kind("hard").model("0.02"), 40);
    book(accounts, entry("chat", "small").kind("hard").model("0.02").failed(), 60);
    book(accounts, entry("chat", "large").kind("easy").model("0.03"), 98);
    book(accounts, entry("chat", "large").kind("easy").model("0.03").failed(), 2);
    book(accounts, entry("chat", "large").kind("hard").model("0.06"), 540);
    book(accounts, entry("chat", "large").kind("hard").model("0.06").failed(), 360);
    return only(accounts);
  }

  private static Comparison only(Accounts accounts) {
    return FeatureEconomics.of(accounts.snapshot(), Policies.DEFAULT).get(0).comparisons().get(0);
  }

  private static void book(Accounts accounts, EntryBuilder builder, int times) {
    LedgerEntry entry = builder.build();
    for (int i = 0; i < times; i++) {
      accounts.book(new Change(null, entry, 0));
    }
  }
}
