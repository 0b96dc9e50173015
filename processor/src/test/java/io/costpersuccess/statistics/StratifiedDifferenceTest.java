package io.costpersuccess.statistics;

import static io.costpersuccess.statistics.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.statistics.ArmDifference.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Simpson's paradox: the dearer arm is the better one at easy tasks (98 against 95 %) and at hard
 * ones (60 against 40 %), and the worse one over all (63.8 against 89.5 %), since it got the hard
 * ones.
 */
class StratifiedDifferenceTest {
  private static final double VALUE = 15;
  private static final PairMoments EASY_CHEAP = arm(900, 855, "0.01");
  private static final PairMoments EASY_DEAR = arm(100, 98, "0.03");
  private static final PairMoments HARD_CHEAP = arm(100, 40, "0.02");
  private static final PairMoments HARD_DEAR = arm(900, 540, "0.06");
  private static final Stratum EASY = new Stratum(EASY_CHEAP, EASY_DEAR);
  private static final Stratum HARD = new Stratum(HARD_CHEAP, HARD_DEAR);
  private static final ArmDifference OVER_ALL =
      ArmDifference.of(EASY_CHEAP.plus(HARD_CHEAP), EASY_DEAR.plus(HARD_DEAR), 0.95);
  private static final ArmDifference WITHIN = ArmDifference.of(List.of(EASY, HARD), 0.95);

  @Test
  void decision_kindsToldApart_isTheReverseOfTheOneOverAll() {
    assertThat(buy(OVER_ALL).decision()).isEqualTo(Decision.CHEAPER);
    assertThat(buy(OVER_ALL).isOverProvisioned()).isTrue();
    assertThat(buy(WITHIN).decision()).isEqualTo(Decision.DEARER);
    assertThat(buy(WITHIN).isOverProvisioned()).isFalse();
  }

  // By hand: half of the tasks is easy, so 0.5 x 0.02 + 0.5 x 0.04, and 0.5 x 0.03 + 0.5 x 0.20
  @Test
  void deltas_kindsToldApart_areWeightedByTheShareOfTheKind() {
    assertThat(WITHIN.deltaCost()).isCloseTo(0.03, within(1e-12));
    assertThat(WITHIN.deltaSuccess()).isCloseTo(0.115, within(1e-12));
    assertThat(WITHIN.netBenefit(VALUE).estimate()).isCloseTo(15 * 0.115 - 0.03, within(1e-12));
    assertThat(WITHIN.breakEvenEdge(VALUE)).isCloseTo(0.002, within(1e-12));
    assertThat(WITHIN.priceOfSuccess().estimate()).isCloseTo(0.03 / 0.115, within(1e-12));
  }

  // SciPy 1.17, from the formulas
  @Test
  void netBenefit_kindsToldApart_addsTheirVariances() {
    assertThat(WITHIN.netBenefit(VALUE).low()).isCloseTo(0.8909533639498411, within(1e-9));
    assertThat(WITHIN.alwaysValidNetBenefit(VALUE).low())
        .isCloseTo(0.4052814538577745, within(1e-9));
    assertThat(WITHIN.alwaysValidNetBenefit(VALUE).high())
        .isCloseTo(2.9847185461422256, within(1e-9));
  }

  @Test
  void of_oneKind_isTheComparisonWithoutKinds() {
    ArmDifference one = ArmDifference.of(List.of(HARD), 0.95);
    ArmDifference plain = ArmDifference.of(HARD_CHEAP, HARD_DEAR, 0.95);

    assertThat(one.netBenefit(VALUE)).isEqualTo(plain.netBenefit(VALUE));
    assertThat(one.priceOfSuccess()).isEqualTo(plain.priceOfSuccess());
    assertThat(one.alwaysValidNetBenefit(VALUE)).isEqualTo(plain.alwaysValidNetBenefit(VALUE));
    assertThat(one.strata()).isEqualTo(plain.strata()).isOne();
  }

  @Test
  void of_kindOfOneArm_isLeftOut() {
    Stratum foreign = new Stratum(arm(500, 10, "9"), arm(1, 1, "1"));
    ArmDifference difference = ArmDifference.of(List.of(EASY, HARD, foreign), 0.95);

    assertThat(difference.strata()).isEqualTo(2);
    assertThat(difference.tasks()).isEqualTo(2_000);
    assertThat(difference.netBenefit(VALUE)).isEqualTo(WITHIN.netBenefit(VALUE));
  }

  @Test
  void of_noKindOfBothArms_decidesNothing() {
    Stratum left = new Stratum(HARD_CHEAP, PairMoments.NONE);
    Stratum right = new Stratum(PairMoments.NONE, HARD_DEAR);
    ArmDifference difference = ArmDifference.of(List.of(left, right), 0.95);

    assertThat(buy(difference).decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(difference.deltaCost()).isNull();
    assertThat(difference.priceOfSuccess()).isEqualTo(Estimate.NONE);
    assertThat(difference.netBenefit(VALUE)).isEqualTo(Estimate.NONE);
    assertThat(buy(difference).tasksNeeded()).isNull();
    assertThat(buy(difference).isOverProvisioned()).isFalse();
  }

  /** The dearer arm is no better at any kind, and got the easy tasks. */
  @Test
  void overProvisioned_equalWithinEachKind_isShownInSpiteOfTheMix() {
    Stratum easy = new Stratum(arm(4_000, 3_800, "0.01"), arm(36_000, 34_200, "0.30"));
    Stratum hard = new Stratum(arm(36_000, 18_000, "0.01"), arm(4_000, 2_000, "0.30"));
    ArmDifference within = ArmDifference.of(List.of(easy, hard), 0.95);
    ArmDifference overAll =
        ArmDifference.of(
            easy.cheaper().plus(hard.cheaper()), easy.dearer().plus(hard.dearer()), 0.95);

    assertThat(buy(within).isOverProvisioned()).isTrue();
    assertThat(buy(overAll).isOverProvisioned()).isFalse();
  }

  private static BetterBuy buy(ArmDifference difference) {
    return new BetterBuy(difference, VALUE, 0);
  }
}
