package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.arm;
import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArmPairTest {
  private static final Arm CENT = arm("cent", ModelCost.of(usd("0.01")), 0.8, "15");
  private static final Arm DIME = arm("dime", ModelCost.of(usd("0.10")), 0.7, "15");

  @Test
  void breakEven_dearerFailsMore_existsForNoLabour() {
    BreakEven point = new ArmPair(DIME, CENT).breakEven();

    assertThat(point.deltaCostUsd()).isEqualByComparingTo("0.09");
    assertThat(point.deltaSuccess()).isEqualTo(-0.1);
    assertThat(point.breakEvenLabourUsd()).isNull();
    assertThat(point.netBenefitUsd()).isEqualByComparingTo("-1.59");
  }

  @Test
  void breakEven_failuresCostDifferently_hasNoEdge() {
    Arm other = arm("other", ModelCost.of(usd("0.10")), 0.9, "16");

    BreakEven point = new ArmPair(CENT, other).breakEven();

    assertThat(point.labourUsd()).isNull();
    assertThat(point.edge()).isNull();
    assertThat(point.netBenefitUsd()).isNull();
    assertThat(point.breakEvenLabourUsd()).isEqualByComparingTo("0.9");
  }

  @Test
  void breakEven_labourIsFree_hasNoEdge() {
    assertThat(new BreakEven(usd("0.09"), usd("0"), 0.1).edge()).isNull();
  }

  @Test
  void ratios_firstIsFree_areNull() {
    var pair = new ArmPair(arm("free", "0", 1), arm("other", "1", 1));

    assertThat(pair.modelRatio()).isNull();
    assertThat(pair.taskRatio()).isNull();
    assertThat(pair.successRatio()).isNull();
  }

  @Test
  void successRatio_otherNeverSucceeds_isNull() {
    assertThat(new ArmPair(arm("a", "1", 1), arm("b", "1", 0)).successRatio()).isNull();
  }

  @Test
  void cheaper_sameCost_isTheFirst() {
    Arm twin = arm("twin", ModelCost.of(usd("0.010")), 0.9, "15");

    assertThat(new ArmPair(CENT, twin).cheaper()).isSameAs(CENT);
    assertThat(new ArmPair(twin, CENT).cheaper()).isSameAs(twin);
  }
}
