package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArmEconomicsTest {
  /** Two chatbots, a hundred intents each, $15.00 an escalation. */
  private static final ArmEconomics MINI = chatbot("0.0019", 70);

  private static final ArmEconomics REASONING = chatbot("0.014", 95);

  // Published: $4.5019 and $0.764 an intent
  @Test
  void costPerTask_twoChatbots_isAsPublished() {
    assertThat(MINI.costPerTask()).isEqualTo(4.5019);
    assertThat(REASONING.costPerTask()).isEqualTo(0.764);
  }

  // Published: $6.43 and $0.80
  @Test
  void costPerSuccess_twoChatbots_isAsPublished() {
    assertThat(MINI.costPerSuccess().estimate()).isCloseTo(6.43, within(0.005));
    assertThat(REASONING.costPerSuccess().estimate()).isCloseTo(0.80, within(0.005));
  }

  // Published: 83 % cheaper per intent, 7.4 times dearer in tokens
  @Test
  void chatbots_sideBySide_areAsPublished() {
    assertThat(1 - REASONING.costPerTask() / MINI.costPerTask()).isCloseTo(0.83, within(0.005));
    assertThat(REASONING.costPerCall() / MINI.costPerCall()).isCloseTo(7.4, within(0.05));
  }

  @Test
  void rates_twoChatbots_areAsPublished() {
    assertThat(MINI.successRate().estimate()).isEqualTo(0.70);
    assertThat(MINI.escalationRate().estimate()).isEqualTo(0.30);
    assertThat(REASONING.successRate().estimate()).isEqualTo(0.95);
    assertThat(REASONING.escalationRate().estimate()).isEqualTo(0.05);
  }

  // Published: both calls cost $0.0133 a success
  @ParameterizedTest
  @CsvSource({"0.008, 60", "0.012, 90"})
  void modelCostPerSuccess_aCallIsNotAnOutcome_isAsPublished(String usd, int successes) {
    ArmEconomics arm = calls(usd, successes);

    assertThat(arm.modelCostPerSuccess().estimate()).isCloseTo(0.0133, within(5e-5));
    assertThat(arm.costPerCall()).isEqualTo(Double.parseDouble(usd));
  }

  // 0.0021 / 0.97 over 0.000069 / 0.95
  @Test
  void modelCostPerSuccess_classification_isThirtyTimesCheaper() {
    double dear = calls("0.0021", 97).modelCostPerSuccess().estimate();
    double cheap = calls("0.000069", 95).modelCostPerSuccess().estimate();

    assertThat(dear / cheap).isCloseTo(29.8, within(0.05));
  }

  @Test
  void costPerMillionTokens_tokens_isModelCostOverThem() {
    ArmTotals totals =
        entry("chat", "a").model("0.02").infrastructure("1").calls(1, 3_500).times(10);

    // Python 3.11: 0.2 * 1e6 / 35_000
    assertThat(economics(totals).costPerMillionTokens())
        .isCloseTo(5.714285714285714, within(1e-12));
  }

  @Test
  void costPerSuccess_noSuccess_hasOnlyALowerEnd() {
    Estimate cps = economics(entry("chat", "a").model("1").failed().times(3)).costPerSuccess();

    // Python 3.11: 1 / (1 - 0.05 ** (1 / 3))
    assertThat(cps.low()).isCloseTo(1.583288453361878, within(1e-9));
    assertThat(cps.estimate()).isNull();
    assertThat(cps.high()).isNull();
  }

  @Test
  void labelCoverage_halfInSilence_isAHalf() {
    ArmTotals silent = entry("chat", "a").silent(Verdict.SUCCESS).times(5);

    assertThat(economics(silent.plus(entry("chat", "a").failed().times(5))).labelCoverage())
        .isEqualTo(0.5);
  }

  // By hand, at $1 a task: 10 / (2 + 6) and 10 / 2, whatever silence is taken for
  @ParameterizedTest
  @EnumSource(Verdict.class)
  void costPerSuccessBounds_mostInSilence_leaveOpenHowTheyEnded(Verdict onSilence) {
    ArmTotals silent = entry("chat", "a").model("1").silent(onSilence).times(6);
    ArmTotals labelled =
        entry("chat", "a")
            .model("1")
            .times(2)
            .plus(entry("chat", "a").model("1").failed().times(2));

    assertThat(economics(silent.plus(labelled)).costPerSuccessBounds())
        .isEqualTo(new Estimate(null, 1.25, 5.0));
  }

  @Test
  void costPerSuccessBounds_everyTaskLabelled_meetInTheCostPerSuccess() {
    assertThat(MINI.costPerSuccessBounds().low()).isEqualTo(MINI.costPerSuccess().estimate());
    assertThat(MINI.costPerSuccessBounds().high()).isEqualTo(MINI.costPerSuccess().estimate());
  }

  @Test
  void costPerSuccessBounds_noLabelledSuccess_haveNoHighEnd() {
    ArmTotals silent = entry("chat", "a").model("1").silent(Verdict.SUCCESS).times(5);
    ArmTotals failed = entry("chat", "a").model("1").failed().times(5);

    assertThat(economics(silent).costPerSuccessBounds()).isEqualTo(new Estimate(null, 1.0, null));
    assertThat(economics(failed).costPerSuccessBounds()).isEqualTo(Estimate.NONE);
    assertThat(economics(ArmTotals.ZERO).costPerSuccessBounds()).isEqualTo(Estimate.NONE);
    assertThat(economics(ArmTotals.ZERO.minus(silent)).costPerSuccessBounds())
        .isEqualTo(Estimate.NONE);
  }

  /** An unknown cost is not 0, in no table. */
  @Test
  void costs_noCallPriced_areUnknownEverywhere() {
    ArmEconomics arm = economics(entry("chat", "a").unpriced().times(3));

    assertThat(arm.costPerTask()).isNull();
    assertThat(arm.costPerSuccessBounds()).isEqualTo(Estimate.NONE);
    assertThat(arm.byTurns()).containsExactly(new TurnsRow("1", 3, 1.0, null, null));
  }

  @Test
  void isCostComplete_someCallsUnpriced_isKnownButNotComplete() {
    ArmTotals priced = entry("chat", "a").model("1").times(3);
    ArmEconomics partly = economics(priced.plus(entry("chat", "a").partlyUnpriced().totals()));

    assertThat(economics(priced).isCostComplete()).isTrue();
    assertThat(partly.isCostComplete()).isFalse();
    assertThat(partly.unpricedCalls()).isEqualTo(1);
    assertThat(partly.isCostKnown()).isTrue();
    assertThat(economics(ArmTotals.ZERO).isCostComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"99, false", "100, true"})
  void hasEnoughData_tasks_areEnoughFromAHundred(int tasks, boolean enough) {
    assertThat(economics(entry("chat", "a").times(tasks)).hasEnoughData()).isEqualTo(enough);
  }

  @Test
  void anything_noTask_doesNotExist() {
    ArmEconomics none = economics(ArmTotals.ZERO);

    assertThat(none.costPerTask()).isNull();
    assertThat(none.costPerCall()).isNull();
    assertThat(none.costPerMillionTokens()).isNull();
    assertThat(none.multipliers().retry()).isNull();
    assertThat(none.labelCoverage()).isNull();
    assertThat(none.costPerSuccess()).isEqualTo(Estimate.NONE);
    assertThat(none.modelCostPerSuccess()).isEqualTo(Estimate.NONE);
    assertThat(none.successRate()).isEqualTo(Estimate.NONE);
    assertThat(none.escalationRate()).isEqualTo(Estimate.NONE);
  }

  @Test
  void anything_correctionsAlone_doesNotExist() {
    ArmTotals task = entry("chat", "a").model("2").retry("1").calls(1, 100).totals();
    ArmEconomics none = economics(ArmTotals.ZERO.minus(task));

    assertThat(none.costPerTask()).isNull();
    assertThat(none.costPerCall()).isNull();
    assertThat(none.costPerMillionTokens()).isNull();
    assertThat(none.multipliers().retry()).isNull();
    assertThat(none.labelCoverage()).isNull();
    assertThat(none.costPerSuccess()).isEqualTo(Estimate.NONE);
    assertThat(none.successRate()).isEqualTo(Estimate.NONE);
    assertThat(none.escalationRate()).isEqualTo(Estimate.NONE);
  }

  @Test
  void anything_correctionsLargerThanTheSum_isNeverNegative() {
    ArmTotals small = entry("chat", "a").model("1").calls(3, 100).times(3);
    ArmEconomics odd = economics(small.minus(entry("chat", "a").model("50").failed().totals()));

    assertThat(odd.tasks()).isEqualTo(2);
    assertThat(odd.costPerTask()).isNull();
    assertThat(odd.costPerMillionTokens()).isNull();
    assertThat(odd.costPerSuccess()).isEqualTo(Estimate.NONE);
    assertThat(odd.successRate()).isEqualTo(Estimate.NONE);
  }

  @Test
  void anything_amountTooLargeForADouble_doesNotExist() {
    ArmEconomics huge = economics(entry("chat", "a").model("1e400").calls(1, 1).times(2));

    assertThat(huge.costPerTask()).isNull();
    assertThat(huge.costPerCall()).isNull();
    assertThat(huge.costPerSuccess().estimate()).isNull();
  }

  @Test
  void costs_nothingCosts_areZero() {
    ArmEconomics free = economics(entry("chat", "a").calls(1, 10).times(3));

    assertThat(free.costPerTask()).isZero();
    assertThat(free.costPerMillionTokens()).isZero();
    assertThat(free.multipliers().retry()).isNull();
    assertThat(free.costPerSuccess().estimate()).isZero();
  }

  private static ArmEconomics chatbot(String usd, int successes) {
    return economics(
        entry("chat", "a")
            .model(usd)
            .times(successes)
            .plus(entry("chat", "a").model(usd).escalated("15.00").times(100 - successes)));
  }

  private static ArmEconomics calls(String usd, int successes) {
    return economics(
        entry("chat", "a")
            .model(usd)
            .times(successes)
            .plus(entry("chat", "a").model(usd).failed().times(100 - successes)));
  }

  private static ArmEconomics economics(ArmTotals totals) {
    return new ArmEconomics(new ArmKey("chat", "a"), totals);
  }
}
