package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Decision;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
  private static final int DAY = 86_400;

  /** All of them succeed for a cent, or fail for a dollar: the difference is shown at once. */
  @ParameterizedTest
  @CsvSource({"100, 100, CHEAPER", "99, 100, UNDECIDED", "100, 99, UNDECIDED", "20, 20, UNDECIDED"})
  void decision_clearDifference_takesAHundredTasksOfEither(
      int cheaper, int dearer, Decision decision) {
    Comparison comparison = comparison(cheaper, dearer);

    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isEqualTo(decision == Decision.CHEAPER);
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 0", "99, 100, 1", "20, 70, 110"})
  void tasksNeeded_clearDifference_areThoseThatAreMissing(int cheaper, int dearer, long missing) {
    assertThat(comparison(cheaper, dearer).tasksNeeded()).isEqualTo(missing);
  }

  @Test
  void tasksNeeded_smallDifference_areThoseOfTheRule() {
    Comparison comparison = compare(tasks("0.01", 50, 10), tasks("0.02", 50, 8));

    assertThat(comparison.buy().tasksNeeded()).isGreaterThan(1_000);
    assertThat(comparison.tasksNeeded()).isEqualTo(comparison.buy().tasksNeeded());
  }

  /** 118 tasks a day are 43,000 a year. */
  @Test
  void tasksNeeded_beyondAYear_areNotShown() {
    Comparison comparison = compare(tasks("0.01", 500, 100), tasks("0.010001", 500, 99));

    assertThat(comparison.buy().tasksNeeded()).isGreaterThan(219_000);
    assertThat(comparison.tasksNeeded()).isNull();
  }

  @Test
  void tasksNeeded_nothingToTellBy_isNotKnown() {
    assertThat(comparison(1, 1).tasksNeeded()).isNull();
    assertThat(comparison(1, 1).decision()).isEqualTo(Decision.UNDECIDED);
  }

  /**
   * The cheaper arm always succeeds and wins. What its calls of unknown cost may come to is in the
   * way; those of the other arm make it dearer still.
   */
  @ParameterizedTest
  @CsvSource({
    "false, false, CHEAPER",
    "false, true, CHEAPER",
    "true, false, UNDECIDED",
    "true, true, UNDECIDED"
  })
  void decision_unpricedCalls_isNoneForTheArmThatHasThem(
      boolean ofCheaper, boolean ofDearer, Decision decision) {
    Comparison comparison =
        compare(
            tasks("0.01", 100, 0).plus(unpriced(ofCheaper)),
            tasks("1", 0, 100).plus(unpriced(ofDearer)));

    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isEqualTo(decision == Decision.CHEAPER);
    assertThat(comparison.awaitsPrices()).isEqualTo(decision == Decision.UNDECIDED);
    assertThat(comparison.tasksNeeded()).isEqualTo(decision == Decision.CHEAPER ? 0L : null);
    assertThat(comparison.unpriced())
        .isEqualTo(new UnpricedCalls(ofCheaper ? 1 : 0, ofDearer ? 1 : 0));
  }

  /** The dearer arm always succeeds, at a price; the cheaper one may be no cheaper than it. */
  @ParameterizedTest
  @CsvSource({
    "false, false, TRADE_OFF",
    "true, false, UNDECIDED",
    "false, true, TRADE_OFF",
    "true, true, UNDECIDED"
  })
  void decision_unpricedCallsInATradeOff_isNoneWhenItsSidesMayChange(
      boolean ofCheaper, boolean ofDearer, Decision decision) {
    Comparison comparison =
        compare(
            tasks("0.01", 0, 100).plus(unpriced(ofCheaper)),
            tasks("1", 100, 0).plus(unpriced(ofDearer)));

    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isFalse();
    assertThat(comparison.awaitsPrices()).isEqualTo(decision == Decision.UNDECIDED);
  }

  /** As long as nothing speaks for either arm, prices are not what is missing. */
  @Test
  void awaitsPrices_noDifference_isFalse() {
    ArmTotals same = tasks("1", 1, 1).plus(unpriced(true));

    assertThat(compare(same, same).awaitsPrices()).isFalse();
    assertThat(compare(same, ArmTotals.ZERO).awaitsPrices()).isFalse();
  }

  /** $15 for each escalation is in the total cost, and so in what is compared. */
  @Test
  void decision_escalationsOfOneArm_areInItsCost() {
    ArmTotals mini =
        tasks("0.0019", 280, 0).plus(entry("chat", "a").model("0.0019").escalated("15").times(120));
    ArmTotals reasoning =
        tasks("0.014", 380, 0).plus(entry("chat", "a").model("0.014").escalated("15").times(20));
    Comparison comparison = compare(mini, reasoning);

    // Published: $4.5019 and $0.764 a task
    assertThat(comparison.difference().deltaCost()).isCloseTo(0.764 - 4.5019, within(1e-9));
    assertThat(comparison.beforeFailures().deltaCost()).isCloseTo(0.0121, within(1e-9));
    assertThat(comparison.cheaper().arm()).isEqualTo("a");
    assertThat(comparison.decision()).isEqualTo(Decision.DEARER);
  }

  @Test
  void decision_tradeOff_isDecidedByTheValueOfASuccess() {
    ArmTotals sixty = tasks("0.008", 240, 160);
    ArmTotals ninety = tasks("0.012", 360, 40);

    assertThat(compare(sixty, ninety).decision()).isEqualTo(Decision.TRADE_OFF);
    assertThat(compare(sixty, ninety).netBenefit()).isEqualTo(Estimate.NONE);
    assertThat(compare(sixty, ninety, policy("0.10")).decision()).isEqualTo(Decision.DEARER);
    assertThat(compare(sixty, ninety, policy("0.001")).decision()).isEqualTo(Decision.CHEAPER);
    // 0.10 x 0.3 - 0.004
    assertThat(compare(sixty, ninety, policy("0.10")).netBenefit().estimate())
        .isCloseTo(0.026, within(1e-9));
  }

  /** (0.012 - 0.008) / (160 - 40) / 400: at this cost of a failure both cost the same. */
  @Test
  void turningCostOfUnpaidFailure_tradeOff_isTheBreakEvenLabour() {
    Comparison comparison = compare(tasks("0.008", 240, 160), tasks("0.012", 360, 40));

    assertThat(comparison.turningCostOfUnpaidFailure()).isCloseTo(0.004 / 0.3, within(1e-9));
    assertThat(comparison.cheaperArm().totals().unpaidFailures()).isEqualTo(160);
  }

  @Test
  void turningCostOfUnpaidFailure_winnerFailsLess_isNone() {
    assertThat(
            compare(tasks("0.008", 360, 40), tasks("0.012", 240, 160)).turningCostOfUnpaidFailure())
        .isNull();
  }

  /** Nobody told anything of 10,000 tasks: all of them succeed by assumption. */
  @Test
  void obstacle_noLabels_isNamed() {
    ArmTotals silent = silent("0.001", 10_000);

    assertThat(compare(silent, silent("0.002", 10_000)).obstacle()).isEqualTo(Obstacle.NO_LABELS);
    assertThat(compare(silent, silent("0.002", 10_000)).decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(stated(silent, silent("0.002", 10_000), Verdict.SUCCESS).decision())
        .isEqualTo(Decision.CHEAPER);
  }

  /** That silence means nothing is no statement about outcomes either. */
  @Test
  void obstacle_silenceStatedAsUnknown_isThatOfNoLabels() {
    assertThat(stated(silent("0.001", 200), silent("0.002", 200), Verdict.UNKNOWN).obstacle())
        .isEqualTo(Obstacle.NO_LABELS);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void obstacle_labelsOnOneSide_isNamed(Verdict silence) {
    ArmTotals told = tasks("0.001", 300, 100);
    ArmTotals untold = silent("0.002", 400);

    assertThat(compare(told, untold).obstacle()).isEqualTo(Obstacle.LABELS_ON_ONE_SIDE);
    assertThat(compare(untold, told).obstacle()).isEqualTo(Obstacle.LABELS_ON_ONE_SIDE);
    assertThat(stated(told, untold, silence).obstacle()).isEqualTo(Obstacle.LABELS_ON_ONE_SIDE);
  }

  /** Where no news is good news, an arm without any complaint is one without complaints. */
  @Test
  void obstacle_silenceStatedAndNoFailureOfOneArm_isNone() {
    ArmTotals complaints = silent("0.002", 360).plus(tasks("0.002", 0, 40));
    Comparison comparison = stated(silent("0.001", 400), complaints, Verdict.SUCCESS);

    assertThat(comparison.obstacle()).isNull();
    assertThat(comparison.decision()).isEqualTo(Decision.CHEAPER);
  }

  @Test
  void obstacle_onlyFailuresReported_isNamedUnlessSilenceIsStated() {
    ArmTotals more = silent("0.001", 1_000).plus(tasks("0.001", 0, 400));
    ArmTotals fewer = silent("0.002", 1_300).plus(tasks("0.002", 0, 100));

    assertThat(compare(more, fewer).obstacle()).isEqualTo(Obstacle.ONE_OUTCOME_REPORTED);
    assertThat(stated(more, fewer, Verdict.SUCCESS).decision()).isEqualTo(Decision.TRADE_OFF);
  }

  /** Of 1,400 tasks 40 have a label: it takes 60 more in the one arm and none in the other. */
  @Test
  void tasksNeeded_fewLabels_areLabelledTasks() {
    Comparison comparison =
        compare(silent("0.001", 1_000).plus(tasks("0.001", 30, 10)), tasks("0.002", 90, 30));

    assertThat(comparison.missingTasks()).isEqualTo(60);
    assertThat(comparison.unlabelledOfCheaper()).isEqualTo(1_000);
    assertThat(comparison.unlabelledOfDearer()).isZero();
    assertThat(comparison.decision()).isEqualTo(Decision.UNDECIDED);
  }

  @Test
  void obstacle_armsInDifferentMonths_isNoCommonTime() {
    ArmTotals may = daily("0.001", 0, 31);
    ArmTotals june = daily("0.002", 31, 30);

    assertThat(compare(may, june).obstacle()).isEqualTo(Obstacle.NO_COMMON_TIME);
    assertThat(compare(may, daily("0.002", 30, 30)).obstacle())
        .as("one day in common")
        .isEqualTo(Obstacle.NO_COMMON_TIME);
    assertThat(compare(may, daily("0.002", 21, 10)).obstacle()).as("a new arm").isNull();
  }

  /** A switch within a day or two is none of seasons. */
  @Test
  void obstacle_armsOnTwoDays_isNone() {
    assertThat(compare(daily("0.001", 0, 1), daily("0.002", 1, 1)).obstacle()).isNull();
  }

  private static ArmTotals daily(String usd, int first, int days) {
    ArmTotals all = ArmTotals.ZERO;
    for (int day = first; day < first + days; day++) {
      all = all.plus(entry("chat", "a").model(usd).after((long) day * DAY).times(20));
    }
    return all;
  }

  /** One more task, of which one call has no price, or none. */
  private static ArmTotals unpriced(boolean isThere) {
    return isThere ? entry("chat", "a").model("0.01").partlyUnpriced().totals() : ArmTotals.ZERO;
  }

  private static Comparison comparison(int cheaper, int dearer) {
    return compare(tasks("0.01", cheaper, 0), tasks("1", 0, dearer));
  }

  private static Comparison compare(ArmTotals cheaper, ArmTotals dearer) {
    return compare(cheaper, dearer, FeaturePolicy.DEFAULT);
  }

  private static Comparison stated(ArmTotals cheaper, ArmTotals dearer, Verdict silence) {
    BigDecimal zero = BigDecimal.ZERO;
    return compare(
        cheaper, dearer, new FeaturePolicy(new BigDecimal("15"), zero, zero, zero, null, silence));
  }

  private static Comparison compare(ArmTotals cheaper, ArmTotals dearer, FeaturePolicy policy) {
    return Comparison.of(
        new ArmEconomics(new ArmKey("chat", "a"), cheaper, cheaper, policy),
        new ArmEconomics(new ArmKey("chat", "b"), dearer, dearer, policy));
  }

  private static FeaturePolicy policy(@Nullable String successValue) {
    BigDecimal zero = BigDecimal.ZERO;
    return new FeaturePolicy(
        new BigDecimal("15"),
        zero,
        zero,
        zero,
        null,
        Verdict.SUCCESS,
        false,
        successValue == null ? null : new BigDecimal(successValue));
  }

  private static ArmTotals silent(String usd, int tasks) {
    return entry("chat", "a").model(usd).silent(Verdict.SUCCESS).times(tasks);
  }

  private static ArmTotals tasks(String usd, int successes, int failures) {
    return entry("chat", "a")
        .model(usd)
        .times(successes)
        .plus(entry("chat", "a").model(usd).failed().times(failures));
  }
}
