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
  void netBenefit_smallArms_isWelchs(double value, double estimate, double low, double high) {
    Estimate netBenefit = ArmDifference.of(TEN, EIGHT, 0.95).netBenefit(value);

    assertThat(netBenefit.estimate()).isCloseTo(estimate, CLOSE);
    assertThat(netBenefit.low()).isCloseTo(low, CLOSE);
    assertThat(netBenefit.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void priceOfSuccess_smallArms_isFiellers() {
    Estimate price = ArmDifference.of(TEN, EIGHT, 0.95).priceOfSuccess();

    // scipy 1.17.1: optimize.brentq of Fieller's polynomial with np.cov and stats.t.ppf(0.975, 7)
    assertThat(price.estimate()).isCloseTo(0.3445454545454545, CLOSE);
    assertThat(price.low()).isCloseTo(0.1197468273514841, CLOSE);
    assertThat(price.high()).isNull();
  }

  // Budget and frontier model: 0.6, 2.6, 12.8 and 25.6 percentage points
  @ParameterizedTest
  @CsvSource({"150, 0.0064", "37.5, 0.0256", "7.5, 0.128", "3.75, 0.256"})
  void breakEvenEdge_publishedLabour_isPublishedEdge(double labour, double edge) {
    assertThat(ArmDifference.of(BUDGET, FRONTIER, 0.95).breakEvenEdge(labour))
        .isCloseTo(edge, CLOSE);
  }

  @Test
  void of_budgetAndFrontier_frontierPays() {
    ArmDifference difference = ArmDifference.of(BUDGET, FRONTIER, 0.95);

    assertThat(difference.deltaCost()).isCloseTo(0.96, CLOSE);
    assertThat(difference.deltaSuccess()).isCloseTo(0.37, CLOSE);
    // Total cost of a task: $33.83 - $7.04
    assertThat(difference.netBenefit(75).estimate()).isCloseTo(33.83 - 7.04, within(1e-9));
    assertThat(difference.priceOfSuccess().estimate()).isCloseTo(0.96 / 0.37, CLOSE);
  }

  @Test
  void priceOfSuccess_migration_isPublishedFigure() {
    PairMoments after = Arms.arm(100_000, 86_000, "0.001");
    PairMoments before = Arms.arm(100_000, 94_000, "0.004");

    Estimate price = ArmDifference.of(after, before, 0.95).priceOfSuccess();

    // $0.003 / 0.08
    assertThat(price.estimate()).isCloseTo(0.0375, CLOSE);
    assertThat(price.low()).isBetween(0.035, 0.0375);
    assertThat(price.high()).isBetween(0.0375, 0.040);
  }

  @Test
  void alwaysValidNetBenefit_largeArms_isSequenceOfBothArms() {
    ArmDifference difference = ArmDifference.of(BUDGET, FRONTIER, 0.95);

    // Sum of the arms' variances 75² p (1 - p) / (n - 1), and the equation for n = 20,000
    double variance = 75 * 75 * (0.55 * 0.45 + 0.92 * 0.08) / 9_999;
    double rhoSquared = (-2 * Math.log(0.05) + Math.log(1 - 2 * Math.log(0.05))) / 5_000;
    double x = 20_000 * rhoSquared;
    double half = Math.sqrt(variance * 2 * (x + 1) / x * Math.log(Math.sqrt(x + 1) / 0.05));
    Estimate netBenefit = difference.alwaysValidNetBenefit(75);
    assertThat(netBenefit.high() - netBenefit.low()).isCloseTo(2 * half, within(1e-3));
    assertThat(netBenefit.high() - netBenefit.low())
        .isGreaterThan(1.4 * (difference.netBenefit(75).high() - difference.netBenefit(75).low()));
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
    ArmDifference difference = ArmDifference.of(cheaper, dearer, 0.95);

    assertThat(difference.deltaCost()).isNull();
    assertThat(difference.deltaSuccess()).isNull();
    assertThat(difference.breakEvenEdge(15)).isNull();
    assertThat(difference.priceOfSuccess()).isEqualTo(Estimate.NONE);
    assertThat(difference.netBenefit(15)).isEqualTo(Estimate.NONE);
    assertThat(difference.alwaysValidNetBenefit(15)).isEqualTo(Estimate.NONE);
  }

  @Test
  void of_oneTaskInAnArm_hasEstimatesWithoutEnds() {
    ArmDifference difference =
        ArmDifference.of(Arms.arm(1, 0, "0.25"), Arms.arm(1, 1, "0.75"), 0.95);

    assertThat(difference.priceOfSuccess()).isEqualTo(new Estimate(0.5, null, null));
    assertThat(difference.netBenefit(2)).isEqualTo(new Estimate(1.5, null, null));
    assertThat(difference.alwaysValidNetBenefit(2)).isEqualTo(new Estimate(1.5, null, null));
  }

  @Test
  void netBenefit_valueBeyondADouble_isNotFinitelyKnown() {
    ArmDifference difference = ArmDifference.of(TEN, EIGHT, 0.95);

    assertThat(difference.netBenefit(Double.MAX_VALUE).low()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void netBenefit_valueOutOfRange_isRefused(double value) {
    ArmDifference difference = ArmDifference.of(TEN, EIGHT, 0.95);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> difference.netBenefit(value))
        .withMessage("value " + value + ": a finite amount of at least 0 is expected");
  }

  @Test
  void of_confidenceOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmDifference.of(TEN, EIGHT, 1))
        .withMessageStartingWith("confidence 1.0:");
  }
}
