package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.economics.Migration.Verdict;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
  /** Published: saving $0.003 per task while correctness drops from 94 to 86 %. */
  private static final ArmTotals RIGHT = tasks("0.010", 940, 60);

  private static final ArmTotals CHEAP = tasks("0.007", 860, 140);

  // Published: a loss as soon as L > 0.003 / 0.08 = $0.0375
  @ParameterizedTest
  @CsvSource({"0.0375, 0.0", "0.05, -0.001", "15.00, -1.197"})
  void difference_cheaperAndWorse_isWorthWhatLabourSays(String labour, double worth) {
    Migration migration = migration(RIGHT, CHEAP, labour);

    assertThat(migration.difference().deltaCost()).isCloseTo(-0.003, within(1e-12));
    assertThat(migration.difference().deltaSuccess()).isCloseTo(-0.08, within(1e-12));
    assertThat(migration.difference().netBenefit().estimate()).isCloseTo(worth, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.0375, UNDECIDED", "15.00, REGRESSION"})
  void verdict_cheaperAndWorse_isARegressionWhenLabourCosts(String labour, Verdict verdict) {
    assertThat(migration(RIGHT, CHEAP, labour).verdict()).isEqualTo(verdict);
  }

  // By hand: (0.010 + 15 x 0.06) / 0.94 and (0.007 + 15 x 0.14) / 0.86; the ends of the ratio:
  // Python 3.11, from the formulas
  @Test
  void costPerSuccess_cheaperAndWorse_paysForTheFailures() {
    Migration migration = migration(RIGHT, CHEAP, "15");

    assertThat(migration.costPerSuccessBefore().estimate()).isCloseTo(0.91 / 0.94, within(1e-12));
    assertThat(migration.costPerSuccessAfter().estimate()).isCloseTo(2.45, within(1e-12));
    assertThat(migration.costPerSuccessRatio().estimate()).isCloseTo(2.5307692, within(1e-6));
    assertThat(migration.costPerSuccessRatio().low()).isCloseTo(1.5345201706, within(1e-9));
    assertThat(migration.costPerSuccessRatio().high()).isCloseTo(4.1738082184, within(1e-9));
  }

  /** Nobody pays for a failure, and spend falls from 0.0100 to 0.0095: 0.0106 to 0.0136. */
  @Test
  void verdict_spendFallsAndASuccessCostsMore_isARegression() {
    Migration migration = migration(RIGHT, tasks("0.0095", 700, 300), "0");

    assertThat(migration.difference().netBenefit().estimate()).isPositive();
    assertThat(migration.costPerSuccessRatio().low()).isCloseTo(1.1901717078, within(1e-9));
    assertThat(migration.verdict()).isEqualTo(Verdict.REGRESSION);
  }

  // Published: $6.43 and $0.80; by hand: 15 x 0.25 - 0.0121
  @Test
  void verdict_twoChatbots_isAnImprovementAtSevenTimesThePrice() {
    Migration migration = migration(tasks("0.0019", 700, 300), tasks("0.014", 950, 50), "15.00");

    assertThat(migration.costPerSuccessBefore().estimate()).isCloseTo(6.43, within(0.005));
    assertThat(migration.costPerSuccessAfter().estimate()).isCloseTo(0.80, within(0.005));
    assertThat(migration.difference().netBenefit().estimate()).isCloseTo(3.7379, within(1e-12));
    assertThat(migration.verdict()).isEqualTo(Verdict.IMPROVEMENT);
  }

  @Test
  void verdict_fewTasks_isUndecided() {
    assertThat(migration(tasks("0.010", 9, 1), tasks("0.007", 8, 2), "15").verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource({"99, 100, UNDECIDED, 1", "100, 99, UNDECIDED, 1", "100, 100, REGRESSION, 0"})
  void verdict_clearRegression_takesAHundredTasksOnEitherSide(
      int before, int after, Verdict verdict, long needed) {
    Migration migration = migration(tasks("0.01", before, 0), tasks("0.01", 0, after), "15");

    assertThat(migration.verdict()).isEqualTo(verdict);
    assertThat(migration.tasksNeeded()).isEqualTo(needed);
  }

  /** A verdict against a side leans on what the other one costs, so that has to be known. */
  @ParameterizedTest
  @CsvSource({
    "false, true, REGRESSION, IMPROVEMENT",
    "true, false, UNDECIDED, UNDECIDED",
    "true, true, UNDECIDED, UNDECIDED"
  })
  void verdict_unpricedCalls_isNoneForTheSideThatHasThem(
      boolean ofBetter, boolean ofWorse, Verdict worse, Verdict better) {
    ArmTotals good = tasks("0.01", 100, 0).plus(unpriced(ofBetter));
    ArmTotals bad = tasks("0.01", 0, 100).plus(unpriced(ofWorse));

    assertThat(migration(good, bad, "15").verdict()).isEqualTo(worse);
    assertThat(migration(bad, good, "15").verdict()).isEqualTo(better);
    assertThat(migration(good, bad, "15").awaitsPrices()).isEqualTo(ofBetter);
    assertThat(migration(bad, good, "15").awaitsPrices()).isEqualTo(ofBetter);
    assertThat(migration(good, bad, "15").tasksNeeded()).isEqualTo(ofBetter ? null : 0L);
  }

  /** Spend falls, so the net benefit is for the side after; the cost per success is against it. */
  @ParameterizedTest
  @CsvSource({"false, false, REGRESSION", "false, true, REGRESSION", "true, false, UNDECIDED"})
  void verdict_unpricedCallsAndASuccessCostsMore_needsTheCostBefore(
      boolean before, boolean after, Verdict verdict) {
    ArmTotals left = RIGHT.plus(unpriced(before));
    ArmTotals right = tasks("0.0095", 700, 300).plus(unpriced(after));

    assertThat(migration(left, right, "0").verdict()).isEqualTo(verdict);
  }

  @Test
  void anything_oneSideEmpty_doesNotExist() {
    Migration migration = migration(ArmTotals.ZERO, CHEAP, "15");

    assertThat(migration.isComparable()).isFalse();
    assertThat(migration.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(migration.costPerSuccessBefore()).isEqualTo(Estimate.NONE);
    assertThat(migration.costPerSuccessRatio()).isEqualTo(Estimate.NONE);
    assertThat(migration.difference().deltaCost()).isNull();
    assertThat(migration.tasksNeeded()).isNull();
  }

  @Test
  void at_entries_splitsByTheirBeginning() {
    List<LedgerEntry> entries =
        List.of(
            entry("chat", "a").after(0).build(),
            entry("chat", "b").after(59).build(),
            entry("chat", "b").after(60).build(),
            entry("search", "a").after(61).build());
    List<Migration> migrations =
        Migration.at(SpanBuilder.START.plusSeconds(60), entries, Policies.DEFAULT, List.of());

    assertThat(migrations).extracting(Migration::featureTag).containsExactly("chat", "search");
    assertThat(migrations).extracting(one -> one.before().tasks()).containsExactly(2L, 0L);
    assertThat(migrations).extracting(one -> one.after().tasks()).containsExactly(1L, 1L);
    assertThat(migrations.get(0).labourPerFailureUsd()).isEqualByComparingTo("15");
  }

  /** Half of the tasks is hard after, a tenth was before; within each kind nothing changed. */
  @Test
  void verdict_onlyTheMixChanged_isUndecidedWithinTheKinds() {
    ArmTotals before = kind("easy", 855, 45).plus(kind("hard", 50, 50));
    ArmTotals after = kind("easy", 475, 25).plus(kind("hard", 250, 250));

    assertThat(migration(before, after, "15").difference().deltaSuccess())
        .isCloseTo(0, within(1e-12));
    assertThat(migration(before, after, "15").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(migration(withoutKinds(before), withoutKinds(after), "15").verdict())
        .isEqualTo(Verdict.REGRESSION);
  }

  /** One more task, of which one call has no price, or none. */
  private static ArmTotals unpriced(boolean isThere) {
    return isThere ? entry("chat", "a").model("0.01").partlyUnpriced().totals() : ArmTotals.ZERO;
  }

  private static ArmTotals tasks(String usd, int successes, int failures) {
    return entry("chat", "a")
        .model(usd)
        .times(successes)
        .plus(entry("chat", "a").model(usd).failed().times(failures));
  }

  private static ArmTotals kind(String kind, int successes, int failures) {
    ArmTotals success = ArmTotals.of(entry("chat", "a").model("0.01").build(), List.of(kind));
    ArmTotals failure =
        ArmTotals.of(entry("chat", "a").model("0.01").failed().build(), List.of(kind));
    ArmTotals all = ArmTotals.ZERO;
    for (int i = 0; i < successes + failures; i++) {
      all = all.plus(i < successes ? success : failure);
    }
    return all;
  }

  private static ArmTotals withoutKinds(ArmTotals totals) {
    OutcomeCounts outcomes = totals.outcomes();
    return tasks("0.01", (int) outcomes.success(), (int) outcomes.failure());
  }

  private static Migration migration(ArmTotals before, ArmTotals after, String labour) {
    return new Migration(
        new ArmEconomics(new ArmKey("chat", "before"), before),
        new ArmEconomics(new ArmKey("chat", "after"), after),
        new BigDecimal(labour));
  }
}
