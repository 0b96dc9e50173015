package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.economics.Migration.Verdict;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.statistics.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
  /** Published: saving $0.003 per task while correctness drops from 94 to 86 %. */
  private static final ArmTotals RIGHT = tasks("0.010", 940, 60);

  private static final ArmTotals CHEAP = tasks("0.007", 860, 140);

  @Test
  void verdict_cheaperAndWorseAndFailuresAreFree_isATradeOffAtItsPrice() {
    Comparison comparison = migration(RIGHT, CHEAP).comparison();

    assertThat(comparison.difference().deltaCost()).isCloseTo(-0.003, within(1e-12));
    assertThat(comparison.difference().deltaSuccess()).isCloseTo(-0.08, within(1e-12));
    // Published: a loss as soon as L > 0.003 / 0.08 = $0.0375
    assertThat(comparison.difference().priceOfSuccess().estimate())
        .isCloseTo(0.0375, within(1e-12));
    assertThat(migration(RIGHT, CHEAP).verdict()).isEqualTo(Verdict.TRADE_OFF);
  }

  // Published: at L = $15 it is a loss, though the spend on calls falls
  @Test
  void verdict_cheaperAndWorseAndFailuresArePaid_isARegression() {
    Migration migration = migration(paid("0.010", 940, 60), paid("0.007", 860, 140));

    assertThat(migration.verdict()).isEqualTo(Verdict.REGRESSION);
    assertThat(migration.comparison().beforeFailures().deltaCost())
        .isCloseTo(-0.003, within(1e-12));
    assertThat(migration.comparison().difference().deltaCost()).isCloseTo(1.197, within(1e-12));
  }

  // By hand: (0.010 + 15 x 0.06) / 0.94 and (0.007 + 15 x 0.14) / 0.86; the ends of the ratio:
  // Python 3.11, from the formulas
  @Test
  void costPerSuccess_cheaperAndWorse_isThatOfTheLedger() {
    Migration migration = migration(paid("0.010", 940, 60), paid("0.007", 860, 140));

    assertThat(migration.before().costPerSuccess().estimate())
        .isCloseTo(0.91 / 0.94, within(1e-12));
    assertThat(migration.after().costPerSuccess().estimate()).isCloseTo(2.45, within(1e-12));
    assertThat(migration.costPerSuccessRatio().estimate()).isCloseTo(2.5307692, within(1e-6));
    assertThat(migration.costPerSuccessRatio().low()).isCloseTo(1.5345201706, within(1e-9));
    assertThat(migration.costPerSuccessRatio().high()).isCloseTo(4.1738082184, within(1e-9));
  }

  // Published: $6.43 and $0.80
  @Test
  void verdict_twoChatbots_isAnImprovementAtSevenTimesThePrice() {
    Migration migration = migration(paid("0.0019", 700, 300), paid("0.014", 950, 50));

    assertThat(migration.before().costPerSuccess().estimate()).isCloseTo(6.43, within(0.005));
    assertThat(migration.after().costPerSuccess().estimate()).isCloseTo(0.80, within(0.005));
    assertThat(migration.verdict()).isEqualTo(Verdict.IMPROVEMENT);
  }

  /** A side without labels has no verdict, however many tasks it has. */
  @Test
  void verdict_sideWithoutLabels_isNone() {
    ArmTotals silent =
        entry("chat", "a")
            .model("0.007")
            .silent(io.costpersuccess.outcome.Verdict.SUCCESS)
            .times(500);
    Migration migration = migration(RIGHT, silent);

    assertThat(migration.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(migration.comparison().obstacle()).isEqualTo(Obstacle.LABELS_ON_ONE_SIDE);
  }

  @Test
  void verdict_fewTasks_isUndecided() {
    assertThat(migration(tasks("0.010", 9, 1), tasks("0.007", 8, 2)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource({"99, 100, UNDECIDED, 1", "100, 99, UNDECIDED, 1", "100, 100, REGRESSION, 0"})
  void verdict_clearRegression_takesAHundredTasksOnEitherSide(
      int before, int after, Verdict verdict, long needed) {
    Migration migration = migration(tasks("0.01", before, 0), tasks("0.01", 0, after));

    assertThat(migration.verdict()).isEqualTo(verdict);
    assertThat(migration.comparison().tasksNeeded()).isEqualTo(needed);
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

    assertThat(migration(good, bad).verdict()).isEqualTo(worse);
    assertThat(migration(bad, good).verdict()).isEqualTo(better);
    assertThat(migration(good, bad).comparison().awaitsPrices()).isEqualTo(ofBetter);
    assertThat(migration(bad, good).comparison().awaitsPrices()).isEqualTo(ofBetter);
    assertThat(migration(good, bad).comparison().tasksNeeded()).isEqualTo(ofBetter ? null : 0L);
  }

  @Test
  void anything_oneSideEmpty_doesNotExist() {
    Migration migration = migration(ArmTotals.ZERO, CHEAP);

    assertThat(migration.isComparable()).isFalse();
    assertThat(migration.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(migration.costPerSuccessRatio()).isEqualTo(Estimate.NONE);
    assertThat(migration.comparison().difference().deltaCost()).isNull();
    assertThat(migration.comparison().tasksNeeded()).isNull();
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
    assertThat(migrations.get(0).comparison().labourPerFailureUsd()).isEqualByComparingTo("15");
  }

  /** Half of the tasks is hard after, a tenth was before; within each kind nothing changed. */
  @Test
  void verdict_onlyTheMixChanged_isUndecidedWithinTheKinds() {
    ArmTotals before = kind("easy", 855, 45).plus(kind("hard", 50, 50));
    ArmTotals after = kind("easy", 475, 25).plus(kind("hard", 250, 250));

    assertThat(migration(before, after).comparison().difference().deltaSuccess())
        .isCloseTo(0, within(1e-12));
    assertThat(migration(before, after).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(migration(withoutKinds(before), withoutKinds(after)).verdict())
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

  /** $15 for each failure. */
  private static ArmTotals paid(String usd, int successes, int failures) {
    return tasks(usd, successes, 0)
        .plus(entry("chat", "a").model(usd).escalated("15").times(failures));
  }

  private static Migration migration(ArmTotals before, ArmTotals after) {
    return new Migration(
        new ArmEconomics(new ArmKey("chat", "before"), before),
        new ArmEconomics(new ArmKey("chat", "after"), after));
  }
}
