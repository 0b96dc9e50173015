package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetterBuyTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** $15.00 for each failure: 70 % at $0.0019 and 95 % at $0.014. */
  private static final PairMoments MINI = Arms.arm(700, "0.0019", 300, "15.0019");

  private static final PairMoments REASONING = Arms.arm(950, "0.014", 50, "15.014");

  /** $75.00 for each failure: 55 % at $0.08 and 92 % at $1.04. */
  private static final PairMoments BUDGET = Arms.arm(550, "0.08", 450, "75.08");

  private static final PairMoments FRONTIER = Arms.arm(920, "1.04", 80, "76.04");

  private static final PairMoments SIXTY = Arms.arm(1_000, 600, "0.008");
  private static final PairMoments NINETY = Arms.arm(1_000, 900, "0.012");

  @Test
  void decision_chatbotsWithTheirLabour_isDominance() {
    assertThat(buy(MINI, REASONING, null, 15).decision()).isEqualTo(Decision.DEARER);
  }

  @Test
  void decision_frontierWithItsLabour_isDominance() {
    assertThat(buy(BUDGET, FRONTIER, null, 75).decision()).isEqualTo(Decision.DEARER);
  }

  /** Pages that all succeed, for $0.31 and for $0.081 with fewer retries and reviews. */
  @Test
  void decision_invoicePages_isDominance() {
    PairMoments before = Arms.arm(2_000, 2_000, "0.31");
    PairMoments after = Arms.arm(2_000, 2_000, "0.081");

    assertThat(buy(after, before, null, 2).decision()).isEqualTo(Decision.CHEAPER);
    assertThat(buy(after, before, null, 2).isOverProvisioned()).isTrue();
  }

  @Test
  void decision_costsMoreAndSucceedsMore_isATradeOffAtItsPrice() {
    BetterBuy buy = buy(SIXTY, NINETY, null, 0);

    assertThat(buy.decision()).isEqualTo(Decision.TRADE_OFF);
    // (0.012 - 0.008) / (0.90 - 0.60)
    assertThat(buy.difference().priceOfSuccess().estimate()).isCloseTo(0.004 / 0.3, CLOSE);
    assertThat(buy.isOverProvisioned()).isFalse();
    assertThat(buy.tasksNeeded()).isZero();
  }

  /** The arm of lower model cost may be the one of higher total cost. */
  @Test
  void decision_namedTheOtherWayRound_isTheSameTradeOff() {
    assertThat(buy(NINETY, SIXTY, null, 0).decision()).isEqualTo(Decision.TRADE_OFF);
  }

  @ParameterizedTest
  @CsvSource({"1, DEARER", "0.02, DEARER", "0.0134, UNDECIDED", "0.005, CHEAPER", "0, CHEAPER"})
  void decision_valueOfASuccess_decidesTheTradeOff(double value, Decision decision) {
    assertThat(buy(SIXTY, NINETY, value, 0).decision()).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({"0", "0.01", "1000"})
  void decision_dominated_doesNotDependOnTheValue(double value) {
    assertThat(buy(MINI, REASONING, value, 15).decision()).isEqualTo(Decision.DEARER);
  }

  /** 0.90 at either arm, a saving of nine tenths: equal within two points at 5,000 tasks. */
  @ParameterizedTest
  @CsvSource({"10000, CHEAPER, true", "1000, UNDECIDED, false"})
  void decision_equalRates_takesTasksForTheMargin(int n, Decision decision, boolean over) {
    BetterBuy buy =
        buy(Arms.arm(n, n * 9L / 10, "0.001"), Arms.arm(n, n * 9L / 10, "0.010"), null, 0);

    assertThat(buy.margin()).isEqualTo(BetterBuy.MARGIN);
    assertThat(buy.decision()).isEqualTo(decision);
    assertThat(buy.isOverProvisioned()).isEqualTo(over);
  }

  /** A saving of 1 % pays for a loss of 1 % of the rate, or the cost per success would rise. */
  @Test
  void margin_smallSaving_leavesTheCostPerSuccessNoHigher() {
    assertThat(
            buy(Arms.arm(1_000, 900, "0.0099"), Arms.arm(1_000, 900, "0.0100"), null, 0).margin())
        .isCloseTo(0.009, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"75, 0.0128", "3.75, 0.02", "0, 0.02"})
  void margin_valueOfASuccess_isWhatTheSavingPaysFor(double value, double margin) {
    BetterBuy buy = buy(Arms.arm(1_000, 900, "0.08"), Arms.arm(1_000, 900, "1.04"), value, 0);

    assertThat(buy.margin()).isCloseTo(margin, CLOSE);
  }

  @Test
  void margin_noSaving_isNone() {
    assertThat(buy(NINETY, SIXTY, null, 0).margin()).isZero();
    assertThat(buy(NINETY, NINETY, null, 0).margin()).isZero();
  }

  /** Nine points fewer are no equal, however much is saved. */
  @Test
  void isOverProvisioned_ninePointsFewer_isFalse() {
    BetterBuy buy = buy(Arms.arm(9_000, 7_740, "0.001"), Arms.arm(9_000, 8_550, "1.000"), null, 0);

    assertThat(buy.decision()).isEqualTo(Decision.TRADE_OFF);
    assertThat(buy.isOverProvisioned()).isFalse();
  }

  /** The same cost exactly: more successes for no more money. */
  @Test
  void decision_equalCost_isTheOneThatSucceedsMore() {
    PairMoments more = Arms.arm(1_000, 900, "0.008");

    assertThat(buy(SIXTY, more, null, 0).decision()).isEqualTo(Decision.DEARER);
    assertThat(buy(more, SIXTY, null, 0).decision()).isEqualTo(Decision.CHEAPER);
  }

  @Test
  void decision_equalArms_isUndecidedForEver() {
    assertThat(buy(SIXTY, SIXTY, null, 0).decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(buy(SIXTY, SIXTY, null, 0).tasksNeeded()).isNull();
    assertThat(buy(SIXTY, SIXTY, 1.0, 0).tasksNeeded()).isNull();
  }

  /** One task of $500 among 1,000 of a cent makes no arm the dearer one. */
  @Test
  void decision_oneOddTask_isUndecided() {
    PairMoments odd = Arms.arm(949, "0.01", 50, "0.01").plus(Arms.arm(1, 1, "500"));
    PairMoments even = Arms.arm(950, "0.01", 50, "0.01");

    assertThat(buy(even, odd, null, 0).decision()).isEqualTo(Decision.UNDECIDED);
  }

  /** Without a failure seen, failures that cost $15 may still come. */
  @Test
  void decision_noFailureSeenYet_dependsOnWhatAFailureCosts() {
    PairMoments cheaper = Arms.arm(200, 200, "0.10");
    PairMoments dearer = Arms.arm(200, 200, "0.12");

    assertThat(buy(cheaper, dearer, null, 0).deltaCost().low()).isPositive();
    assertThat(buy(cheaper, dearer, null, 15).deltaCost().low()).isNegative();
  }

  @Test
  void tasksNeeded_notDecided_isTheFirstNumberThatDecides() {
    BetterBuy few = buy(Arms.arm(100, 60, "0.008"), Arms.arm(100, 72, "0.012"), null, 0);
    long needed = few.tasksNeeded();

    assertThat(few.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(needed).isBetween(200L, 3_000L);
    int scale = (int) Math.ceil((needed + 200) / 200.0) + 1;
    assertThat(
            buy(
                    Arms.arm(100L * scale, 60L * scale, "0.008"),
                    Arms.arm(100L * scale, 72L * scale, "0.012"),
                    null,
                    0)
                .decision())
        .isEqualTo(Decision.TRADE_OFF);
  }

  @Test
  void decision_noTasks_isUndecided() {
    BetterBuy none = buy(PairMoments.NONE, SIXTY, null, 0);

    assertThat(none.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(none.deltaCost()).isEqualTo(Estimate.NONE);
    assertThat(none.deltaSuccess()).isEqualTo(Estimate.NONE);
    assertThat(none.tasksNeeded()).isNull();
    assertThat(none.isOverProvisioned()).isFalse();
  }

  private static BetterBuy buy(
      PairMoments cheaper, PairMoments dearer, @Nullable Double value, double surprise) {
    return new BetterBuy(ArmDifference.of(cheaper, dearer, 0.95), value, surprise);
  }
}
