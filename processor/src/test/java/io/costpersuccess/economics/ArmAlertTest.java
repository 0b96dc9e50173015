package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArmAlertTest {
  private static final ArmKey ARM = new ArmKey("chat", "a");
  private static final ArmTotals BEFORE = tasks("0.10", 950, 50);

  @Test
  void of_sameHalves_isCalm() {
    assertThat(alert(BEFORE, BEFORE)).isEqualTo(new ArmAlert(ARM, false, false));
  }

  // 0.10 / 0.95 = 0.1053 against 0.15 / 0.95 = 0.1579: 50 % more
  @Test
  void of_dearerTasks_alertsOfTheCostAlone() {
    assertThat(alert(BEFORE, tasks("0.15", 950, 50))).isEqualTo(new ArmAlert(ARM, true, false));
  }

  // 0.10 / 0.95 = 0.1053 against 0.10 / 0.70 = 0.1429: 36 % more
  @Test
  void of_fewerSuccessesAtTheSamePrice_alertsOfBoth() {
    assertThat(alert(BEFORE, tasks("0.10", 700, 300))).isEqualTo(new ArmAlert(ARM, true, true));
  }

  // Costs fall by half, and so does the cost per success: 0.05 / 0.70 = 0.0714
  @Test
  void of_fewerSuccessesAtHalfThePrice_alertsOfTheRateAlone() {
    assertThat(alert(BEFORE, tasks("0.05", 700, 300))).isEqualTo(new ArmAlert(ARM, false, true));
  }

  @Test
  void of_improvement_isCalm() {
    assertThat(alert(tasks("0.15", 700, 300), BEFORE)).isEqualTo(new ArmAlert(ARM, false, false));
  }

  // 10 % more is shown, but is no alert below 20 %
  @Test
  void of_smallRise_isCalmUntilTheThresholdIsLower() {
    ArmTotals after = tasks("0.11", 950, 50);

    assertThat(alert(BEFORE, after).costPerSuccessRose()).isFalse();
    assertThat(alert(BEFORE, after, thresholds(0.09, 1)).costPerSuccessRose()).isTrue();
  }

  // 95 % to 90 % in 10,000 tasks
  @Test
  void of_smallFall_isCalmUntilTheThresholdIsLower() {
    ArmTotals before = tasks("0.10", 9_500, 500);
    ArmTotals after = tasks("0.10", 9_010, 990);

    assertThat(alert(before, after).successRateFell()).isFalse();
    assertThat(alert(before, after, thresholds(9, 0.04)).successRateFell()).isTrue();
  }

  @Test
  void of_noSuccessAnyMore_alertsOfBoth() {
    assertThat(alert(BEFORE, tasks("0.10", 0, 200))).isEqualTo(new ArmAlert(ARM, true, true));
  }

  /** Prices that are learned make an arm dearer, which is no rise; missing ones hide none. */
  @Test
  void of_unpricedCalls_alertsOnlyWhenTheyAreRecent() {
    ArmTotals unpriced = entry("chat", "a").model("0.10").partlyUnpriced().totals();
    ArmTotals after = tasks("0.15", 950, 50);

    assertThat(alert(BEFORE.plus(unpriced), after)).isEqualTo(new ArmAlert(ARM, false, false));
    assertThat(alert(BEFORE, after.plus(unpriced))).isEqualTo(new ArmAlert(ARM, true, false));
  }

  @Test
  void of_tooFewTasksInAHalf_isCalm() {
    assertThat(alert(BEFORE, tasks("1.00", 10, 89))).isEqualTo(new ArmAlert(ARM, false, false));
    assertThat(alert(tasks("0.01", 99, 0), BEFORE)).isEqualTo(new ArmAlert(ARM, false, false));
  }

  @Test
  void of_armOfOneHalf_isCalm() {
    assertThat(ArmAlert.of(totals(null, BEFORE), AlertThresholds.DEFAULT))
        .containsExactly(new ArmAlert(ARM, false, false));
    assertThat(ArmAlert.of(totals(BEFORE, null), AlertThresholds.DEFAULT))
        .containsExactly(new ArmAlert(ARM, false, false));
  }

  @Test
  void of_nothingCosts_isCalmAboutTheCost() {
    assertThat(alert(tasks("0", 950, 50), tasks("0", 700, 300)))
        .isEqualTo(new ArmAlert(ARM, false, true));
    assertThat(alert(BEFORE, tasks("0", 950, 50))).isEqualTo(new ArmAlert(ARM, false, false));
  }

  private static ArmTotals tasks(String usd, int successes, int failures) {
    return entry("chat", "a")
        .model(usd)
        .times(successes)
        .plus(entry("chat", "a").model(usd).failed().times(failures));
  }

  private static AlertThresholds thresholds(double rise, double fall) {
    return new AlertThresholds(rise, fall, AlertThresholds.DEFAULT.catalogueAge());
  }

  private static ArmAlert alert(ArmTotals before, ArmTotals after) {
    return alert(before, after, AlertThresholds.DEFAULT);
  }

  private static ArmAlert alert(ArmTotals before, ArmTotals after, AlertThresholds thresholds) {
    return ArmAlert.of(totals(before, after), thresholds).get(0);
  }

  private static RollingTotals totals(ArmTotals earlier, ArmTotals recent) {
    return new RollingTotals(List.of(half(earlier)), List.of(half(recent)), List.of());
  }

  private static SortedMap<ArmKey, ArmTotals> half(ArmTotals totals) {
    var half = new TreeMap<ArmKey, ArmTotals>();
    if (totals != null) {
      half.put(ARM, totals);
    }
    return half;
  }
}
