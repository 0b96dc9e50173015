package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmDifferenceTest {

  private static final Offset<Double> CLOSE = within(1e-12);
  private static final PairMoments TEN = Arms.cents("1010110011", 1, 2, 1, 3, 2, 1, 2, 4, 1, 2);
  private static final PairMoments EIGHT = Arms.cents("11111101", 10, 12, 9, 14, 11, 13, 10, 12);
  private static final PairMoments BUDGET = Arms.arm(10_000, 5_500, "0.08");
  private static final PairMoments FRONTIER = Arms.arm(10_000, 9_200, "1.04");

  // scipy 1.17.1: ttest_ind(L * S2 - C2, L * S1 - C1, equal_var=False).confidence_interval(0.95)
  @ParameterizedTest
  @CsvSource({
    "0, -0.09475, -0.10961169917920663, -0.07988830082079335",
    "0.5, 0.04275, -0.17769079183046868, 0.26319079183046856",
    "10, 2.65525, -1.7126610648308098, 7.023161064830811"
  })
  void netBenefit_smallArms_isWelchs(double labour, double estimate, double low, double high) {
    Estimate netBenefit = ArmDifference.of(TEN, EIGHT, labour, 0.95).netBenefit();

    assertThat(netBenefit.estimate()).isCloseTo(estimate, CLOSE);
    assertThat(netBenefit.low()).isCloseTo(low, CLOSE);
    assertThat(netBenefit.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void breakEvenLabour_smallArms_isFiellers() {
    Estimate labour = ArmDifference.of(TEN, EIGHT, 0, 0.95).breakEvenLabour();

    // scipy 1.17.1: optimize.brentq of Fieller's polynomial with np.cov and stats.t.ppf(0.975, 7)
    assertThat(labour.estimate()).isCloseTo(0.3445454545454545, CLOSE);
    assertThat(labour.low()).isCloseTo(0.1197468273514841, CLOSE);
    assertThat(labour.high()).isNull();
  }

  // Budget and frontier model: 0.6, 2.6, 12.8 and 25.6 percentage points
  @ParameterizedTest
  @CsvSource({"150, 0.0064", "37.5, 0.0256", "7.5, 0.128", "3.75, 0.256"})
  void breakEvenEdge_publishedLabour_isPublishedEdge(double labour, double edge) {
    assertThat(ArmDifference.of(BUDGET, FRONTIER, labour, 0.95).breakEvenEdge())
        .isCloseTo(edge, CLOSE);
  }

  @Test
  void of_budgetAndFrontier_frontierPays() {
    ArmDifference difference = ArmDifference.of(BUDGET, FRONTIER, 75, 0.95);

    assertThat(difference.deltaCost()).isCloseTo(0.96, CLOSE);
    assertThat(difference.deltaSuccess()).isCloseTo(0.37, CLOSE);
    // Total cost of a task: $33.83 - $7.04
    assertThat(difference.netBenefit().estimate()).isCloseTo(33.83 - 7.04, within(1e-9));
    assertThat(difference.breakEvenLabour().estimate()).isCloseTo(0.96 / 0.37, CLOSE);
    assertThat(difference.decision()).isEqualTo(Decision.DEARER);
    assertThat(difference.overProvisioned()).isFalse();
    assertThat(difference.tasksNeeded()).isZero();
  }

  @Test
  void breakEvenLabour_migration_isPublishedFigure() {
    PairMoments after = Arms.arm(100_000, 86_000, "0.001");
    PairMoments before = Arms.arm(100_000, 94_000, "0.004");

    Estimate labour = ArmDifference.of(after, before, 1, 0.95).breakEvenLabour();

    // $0.003 / 0.08
    assertThat(labour.estimate()).isCloseTo(0.0375, CLOSE);
    assertThat(labour.low()).isBetween(0.035, 0.0375);
    assertThat(labour.high()).isBetween(0.0375, 0.040);
  }

  @Test
  void alwaysValidNetBenefit_largeArms_isSequenceOfBothArms() {
    ArmDifference difference = ArmDifference.of(BUDGET, FRONTIER, 75, 0.95);

    // Sum of the arms' variances 75² p (1 - p) / (n - 1), and the equation for n = 20,000
    double variance = 75 * 75 * (0.55 * 0.45 + 0.92 * 0.08) / 9_999;
    double rhoSquared = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 5_000;
    double x = 20_000 * rhoSquared;
    double half = Math.sqrt(variance * 2 * (x + 1) / x * Math.log(Math.sqrt(x + 1) / 0.05));
    Estimate netBenefit = difference.alwaysValidNetBenefit();
    assertThat(netBenefit.high() - netBenefit.low()).isCloseTo(2 * half, within(1e-3));
    assertThat(netBenefit.high() - netBenefit.low())
        .isGreaterThan(1.4 * (difference.netBenefit().high() - difference.netBenefit().low()));
  }

  @Test
  void decision_savingOutweighsFailures_isCheaperAndOverProvisioned() {
    PairMoments cheaper = Arms.arm(4_700, "0.01", 300, "0.03");
    PairMoments dearer = Arms.arm(4_720, "1.00", 280, "1.20");

    ArmDifference difference = ArmDifference.of(cheaper, dearer, 15, 0.95);

    assertThat(difference.decision()).isEqualTo(Decision.CHEAPER);
    assertThat(difference.overProvisioned()).isTrue();
  }

  @Test
  void overProvisioned_cheaperIsMuchWorseButFailuresCostLittle_isFalse() {
    PairMoments cheaper = Arms.arm(2_500, "0.01", 2_500, "0.03");
    PairMoments dearer = Arms.arm(4_720, "1.00", 280, "1.20");

    ArmDifference difference = ArmDifference.of(cheaper, dearer, 0.01, 0.95);

    assertThat(difference.decision()).isEqualTo(Decision.CHEAPER);
    assertThat(difference.overProvisioned()).isFalse();
  }

  @Test
  void decision_equalArms_isUndecidedForEver() {
    ArmDifference difference = ArmDifference.of(BUDGET, BUDGET, 75, 0.95);

    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.tasksNeeded()).isNull();
    assertThat(difference.overProvisioned()).isFalse();
    assertThat(difference.breakEvenEdge()).isEqualTo(0);
    assertThat(difference.breakEvenLabour().estimate()).isNull();
  }

  @Test
  void decision_noFailureSeenYet_isUndecided() {
    PairMoments cheaper = Arms.arm(50, "0.10", 0, "0").plus(Arms.arm(50, "0.11", 0, "0"));
    PairMoments dearer = Arms.arm(50, "0.85", 0, "0").plus(Arms.arm(50, "0.86", 0, "0"));

    ArmDifference difference = ArmDifference.of(cheaper, dearer, 75, 0.95);

    // One look alone would be sure of a saving of $0.75, as if no arm could ever fail
    assertThat(difference.netBenefit().high()).isLessThan(-0.74);
    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.tasksNeeded()).isPositive();
  }

  @Test
  void decision_labourIsZero_followsCost() {
    ArmDifference difference = ArmDifference.of(TEN, EIGHT, 0, 0.95);

    assertThat(difference.breakEvenEdge()).isNull();
    assertThat(difference.netBenefit().estimate()).isCloseTo(-0.09475, CLOSE);
    assertThat(difference.decision()).isNotEqualTo(Decision.DEARER);
  }

  @Test
  void decision_noSpread_isUndecided() {
    ArmDifference difference =
        ArmDifference.of(Arms.arm(50, 50, "0.01"), Arms.arm(50, 50, "0.02"), 0, 0.95);

    assertThat(difference.netBenefit()).isEqualTo(new Estimate(-0.01, null, null));
    assertThat(difference.alwaysValidNetBenefit()).isEqualTo(new Estimate(-0.01, null, null));
    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.tasksNeeded()).isNull();
  }

  static Stream<Arguments> armsWithoutData() {
    PairMoments broken = PairMoments.NONE.minus(TEN);
    return Stream.of(
        Arguments.of(PairMoments.NONE, PairMoments.NONE),
        Arguments.of(TEN, PairMoments.NONE),
        Arguments.of(PairMoments.NONE, EIGHT),
        Arguments.of(broken, EIGHT),
        Arguments.of(TEN, broken));
  }

  @ParameterizedTest
  @MethodSource("armsWithoutData")
  void of_armWithoutTasks_knowsNothing(PairMoments cheaper, PairMoments dearer) {
    ArmDifference difference = ArmDifference.of(cheaper, dearer, 15, 0.95);

    assertThat(difference.deltaCost()).isNull();
    assertThat(difference.deltaSuccess()).isNull();
    assertThat(difference.breakEvenEdge()).isNull();
    assertThat(difference.breakEvenLabour()).isEqualTo(Estimate.NONE);
    assertThat(difference.netBenefit()).isEqualTo(Estimate.NONE);
    assertThat(difference.alwaysValidNetBenefit()).isEqualTo(Estimate.NONE);
    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.overProvisioned()).isFalse();
    assertThat(difference.tasksNeeded()).isNull();
  }

  @Test
  void of_oneTaskInAnArm_hasEstimatesWithoutEnds() {
    ArmDifference difference =
        ArmDifference.of(Arms.arm(1, 0, "0.25"), Arms.arm(1, 1, "0.75"), 2, 0.95);

    assertThat(difference.breakEvenLabour()).isEqualTo(new Estimate(0.5, null, null));
    assertThat(difference.netBenefit()).isEqualTo(new Estimate(1.5, null, null));
    assertThat(difference.alwaysValidNetBenefit()).isEqualTo(new Estimate(1.5, null, null));
    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.tasksNeeded()).isNull();
  }

  @Test
  void of_labourBeyondADouble_isNotFinitelyKnown() {
    ArmDifference difference = ArmDifference.of(TEN, EIGHT, Double.MAX_VALUE, 0.95);

    assertThat(difference.netBenefit().low()).isNull();
    assertThat(difference.decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.tasksNeeded()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void of_labourOutOfRange_isRefused(double labour) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmDifference.of(TEN, EIGHT, labour, 0.95))
        .withMessage("labour " + labour + ": a finite cost of at least 0 is expected");
  }

  @Test
  void of_confidenceOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmDifference.of(TEN, EIGHT, 1, 1))
        .withMessageStartingWith("confidence 1.0:");
  }
}
