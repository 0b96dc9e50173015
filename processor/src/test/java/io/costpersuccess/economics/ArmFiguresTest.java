package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of arms with unknown money, without labels, with weights and with related tasks. */
class ArmFiguresTest {
  /** Ten labelled successes and thirty silent tasks of 1 USD each; rework costs 4 USD. */
  @ParameterizedTest
  @EnumSource(Verdict.class)
  void bounds_whateverSilenceMeans_areTheSameWithTheLabourOfFailures(Verdict silence) {
    ArmTotals totals =
        entry("chat", "a")
            .model("1")
            .rework("4")
            .times(10)
            .plus(entry("chat", "a").model("1").rework("4").silent(silence).times(30));

    // 40 / 40, and (40 + 30 x 4) / 10
    assertThat(arm(totals).costPerSuccessBounds()).isEqualTo(new Estimate(null, 1.0, 16.0));
  }

  @Test
  void costPerSuccess_withUnpricedCalls_isAtLeastWhatIsKnown() {
    ArmTotals totals =
        entry("chat", "a").model("1").times(9).plus(entry("chat", "a").partlyUnpriced().totals());

    assertThat(arm(totals).costPerSuccess()).isEqualTo(new Estimate(null, 0.9, null));
    assertThat(arm(totals).modelCostPerSuccess()).isEqualTo(new Estimate(null, 0.9, null));
    assertThat(arm(totals).costPerSuccessBounds().high()).isNull();
  }

  @Test
  void costPerSuccess_onceThePriceIsKnown_isAnEstimateAgain() {
    ArmTotals unpriced = entry("chat", "a").partlyUnpriced().totals();
    ArmTotals totals = entry("chat", "a").model("1").times(9);

    assertThat(arm(totals.plus(unpriced).minus(unpriced)).costPerSuccess().estimate())
        .isEqualTo(1.0);
    assertThat(totals.plus(unpriced).minus(unpriced).callCosts()).isEqualTo(CallCosts.NONE);
  }

  /** Weights 1 and 9: no ratio mixes weighted sums with those of recorded tasks. */
  @Test
  void figures_ofUnevenWeights_areAllWeighted() {
    ArmTotals rare = entry("chat", "a").model("1").calls(2, 100).turns(1).weighing("1").totals();
    ArmTotals often =
        entry("chat", "a").model("3").calls(4, 300).turns(1).failed().weighing("9").totals();
    ArmEconomics arm = arm(rare.plus(often));

    assertThat(arm.costPerTask()).isEqualTo(2.8);
    assertThat(arm.costPerCall()).isCloseTo(28 / 38.0, within(1e-12));
    assertThat(arm.costPerMillionTokens()).isEqualTo(10_000);
    assertThat(arm.successRate().estimate()).isEqualTo(0.1);
    assertThat(arm.costPerSuccess().estimate()).isEqualTo(28.0);
    assertThat(arm.costPerSuccessBounds()).isEqualTo(new Estimate(null, 28.0, 28.0));
    assertThat(arm.byTurns()).containsExactly(new TurnsRow("1", 2, 0.1, 2.8, 2.8));
  }

  @Test
  void figures_ofEqualWeights_areThoseOfTheRecordedTasks() {
    ArmTotals one = entry("chat", "a").model("1").weighing("4").totals();
    ArmTotals other = entry("chat", "a").model("3").failed().weighing("4").totals();

    assertThat(arm(one.plus(other)).costPerTask()).isEqualTo(2.0);
    assertThat(arm(one.plus(other)).successRate().estimate()).isEqualTo(0.5);
  }

  @Test
  void interval_ofRelatedTasks_isWiderThanOfIndependentOnes() {
    ArmEconomics related = arm(trials(true));
    ArmEconomics independent = arm(trials(false));

    assertThat(related.clusters()).isEqualTo(30);
    assertThat(related.costPerSuccess().estimate())
        .isEqualTo(independent.costPerSuccess().estimate());
    assertThat(related.costPerSuccess().high())
        .isGreaterThan(independent.costPerSuccess().high() * 1.1);
    assertThat(related.successRate().low()).isLessThan(independent.successRate().low() - 0.03);
    assertThat(related.hasEnoughData()).isTrue();
  }

  @Test
  void hasEnoughData_ofManyTasksInFewClusters_isFalse() {
    ArmTotals totals = ArmTotals.ZERO;
    for (int i = 0; i < 19; i++) {
      totals = totals.plus(entry("chat", "a").cluster("ticket=" + i).model("1").times(20));
    }

    assertThat(arm(totals).hasFewClusters()).isTrue();
    assertThat(arm(totals).hasEnoughData()).isFalse();
  }

  @Test
  void paths_ofAnArm_addUpToIt() {
    ArmTotals totals =
        entry("chat", "small")
            .path("small")
            .model("1")
            .times(3)
            .plus(entry("chat", "small").path("small→large").model("5").failed().times(2));
    ArmTotals corrected = totals.minus(entry("chat", "small").path("small").model("1").totals());

    assertThat(totals.paths()).containsOnlyKeys("small", "small→large");
    assertThat(totals.paths().get("small→large").costUsd()).isEqualByComparingTo("10");
    assertThat(corrected.paths().get("small").tasks()).isEqualTo(2);
  }

  /** Thirty tickets of four trials that all end alike. */
  private static ArmTotals trials(boolean related) {
    ArmTotals totals = ArmTotals.ZERO;
    for (int i = 0; i < 30; i++) {
      for (int trial = 0; trial < 4; trial++) {
        EntryBuilder one = entry("chat", "a").model("0." + (1 + i % 9));
        EntryBuilder ended = i % 2 == 0 ? one : one.failed();
        totals = totals.plus((related ? ended.cluster("ticket=" + i) : ended).totals());
      }
    }
    return totals;
  }

  private static ArmEconomics arm(ArmTotals totals) {
    return new ArmEconomics(new ArmKey("chat", "a"), totals);
  }
}
