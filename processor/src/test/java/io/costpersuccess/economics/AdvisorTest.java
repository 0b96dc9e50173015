package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.economics.Advice.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisorTest {
  private final List<ArmEconomics> arms = new ArrayList<>();

  @Test
  void advise_arms_ordersThemByExpectedSuccessAndNotByPrice() {
    arm("cheap", "0.001", 50, 50);
    arm("good", "0.040", 90, 10);
    arm("fair", "0.010", 80, 20);

    // By hand: 91 / 102, 81 / 102, 51 / 102
    assertThat(advise("0.05", 1).options())
        .extracting(option -> option.arm().key().arm(), Option::expectedSuccess)
        .containsExactly(tuple("good", 91 / 102.0), tuple("fair", 81 / 102.0), tuple("cheap", 0.5));
  }

  @Test
  void advise_armAboveTheCeiling_isLastAndNeverPicked() {
    arm("good", "0.051", 100, 0);
    arm("fair", "0.010", 10, 90);

    Advice advice = advise("0.05", 1);
    assertThat(advice.pick()).isEqualTo("fair");
    assertThat(advice.options()).extracting(Option::isEligible).containsExactly(true, false);
    assertThat(advice.options()).extracting(Option::chanceOfBest).containsExactly(1.0, 0.0);
  }

  @Test
  void advise_armAtTheCeiling_isWithin() {
    arm("a", "0.05", 3, 0);

    assertThat(advise("0.05", 1).pick()).isEqualTo("a");
    assertThat(advise("0.0499", 1).pick()).isNull();
  }

  @Test
  void advise_noCeiling_takesEveryArm() {
    arm("a", "1000", 3, 0);

    assertThat(advise(null, 1).pick()).isEqualTo("a");
  }

  @Test
  void advise_equalExpectations_prefersTheCheaper() {
    arm("a", "0.02", 9, 1);
    arm("b", "0.01", 9, 1);

    assertThat(advise(null, 1).options().get(0).arm().key().arm()).isEqualTo("b");
  }

  // SciPy 1.17: integral of the density of Beta(91, 11) times the distribution of Beta(81, 21)
  @Test
  void chanceOfBest_twoArms_isThatOfTheirBeliefs() {
    arm("a", "0.01", 90, 10);
    arm("b", "0.01", 80, 20);

    List<Option> options = advise(null, 7).options();
    assertThat(options.get(0).chanceOfBest()).isCloseTo(0.97517, within(0.006));
    assertThat(options.get(0).chanceOfBest() + options.get(1).chanceOfBest())
        .isCloseTo(1, within(1e-12));
  }

  /** Over seeds, an arm is picked as often as it is likely to be the best. */
  @Test
  void pick_manySeeds_triesTheLittleKnownArm() {
    arm("known", "0.01", 90, 10);
    arm("new", "0.01", 5, 0);

    Map<String, Integer> picks = new HashMap<>();
    for (int seed = 0; seed < 400; seed++) {
      picks.merge(advise(null, seed).pick(), 1, Integer::sum);
    }

    // SciPy 1.17: 0.48704 of 400 is 195; four standard errors are 40
    assertThat(picks.get("new")).isBetween(155, 235);
  }

  @Test
  void advise_sameSeed_isTheSame() {
    arm("a", "0.01", 9, 1);
    arm("b", "0.01", 8, 2);

    assertThat(advise("1", 42)).isEqualTo(advise("1", 42));
  }

  @Test
  void advise_unknownCost_isNotEligible() {
    ArmTotals unpriced = entry("chat", "a").unpriced().times(10);
    arms.add(new ArmEconomics(new ArmKey("chat", "a"), unpriced));

    assertThat(advise(null, 1).pick()).isNull();
    assertThat(advise(null, 1).options().get(0).arm().modelCostPerTask()).isNull();
  }

  /** It may cost more than the ceiling; without a ceiling that is no reason not to take it. */
  @Test
  void advise_someCallsUnpriced_isNotKnownToBeWithinTheCeiling() {
    ArmTotals partly = entry("chat", "a").model("0.01").partlyUnpriced().times(10);
    arms.add(new ArmEconomics(new ArmKey("chat", "a"), partly));

    assertThat(advise("0.05", 1).pick()).isNull();
    assertThat(advise(null, 1).pick()).isEqualTo("a");
  }

  @Test
  void advise_equalExpectations_doesNotPreferAnArmForItsUnpricedCalls() {
    ArmTotals partly = entry("chat", "a").model("0.01").partlyUnpriced().times(10);
    arms.add(new ArmEconomics(new ArmKey("chat", "a"), partly));
    arm("b", "0.02", 10, 0);

    assertThat(advise(null, 1).options().get(0).arm().key().arm()).isEqualTo("b");
  }

  /** Young failures say little, but the cost of young tasks is known as well as that of others. */
  @Test
  void advise_youngTasks_countForTheCeilingAndNotForTheBelief() {
    ArmTotals mature = entry("chat", "a").model("0.01").times(8);
    ArmTotals young = entry("chat", "a").model("0.09").failed().times(8);
    arms.add(new ArmEconomics(new ArmKey("chat", "a"), mature.plus(young), mature));

    Option option = advise("0.05", 1).options().get(0);
    assertThat(option.isEligible()).isTrue();
    assertThat(option.expectedSuccess()).isEqualTo(0.9);
    assertThat(option.evidence().tasks()).isEqualTo(8);
    assertThat(advise("0.0499", 1).pick()).isNull();
  }

  /** What nothing is known of yet has to be tried. */
  @Test
  void advise_armOfYoungTasksOnly_isTriedNowAndThen() {
    arm("known", "0.01", 9, 1);
    ArmTotals young = entry("chat", "new").model("0.01").failed().times(8);
    arms.add(new ArmEconomics(new ArmKey("chat", "new"), young, ArmTotals.ZERO));

    Option option = advise("0.05", 1).options().get(1);
    assertThat(option.expectedSuccess()).isEqualTo(0.5);
    // By hand: a uniform rate exceeds one of Beta(10, 2) with probability 1 - 10 / 12.
    assertThat(option.chanceOfBest()).isCloseTo(1 / 6.0, within(0.015));
  }

  @Test
  void advise_noArm_picksNone() {
    assertThat(advise("1", 1).pick()).isNull();
    assertThat(advise("1", 1).options()).isEmpty();
  }

  @Test
  void new_negativeCeiling_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Advisor(new BigDecimal("-0.01"), 1))
        .withMessageContaining("-0.01");
  }

  private void arm(String name, String usd, int successes, int failures) {
    ArmTotals totals =
        entry("chat", name)
            .model(usd)
            .times(successes)
            .plus(entry("chat", name).model(usd).failed().times(failures));
    arms.add(new ArmEconomics(new ArmKey("chat", name), totals));
  }

  private Advice advise(String ceiling, long seed) {
    var feature = new FeatureEconomics("chat", arms, List.of());
    return new Advisor(ceiling == null ? null : new BigDecimal(ceiling), seed).advise(feature);
  }
}
