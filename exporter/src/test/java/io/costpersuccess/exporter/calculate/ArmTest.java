package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.arm;
import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ArmTest {
  private static final ModelCost CENT = ModelCost.of(usd("0.01"));

  @Test
  void usdPerSuccess_nothingSucceeds_isNull() {
    Arm arm = arm("a", CENT, 0, "15");

    assertThat(arm.usdPerTask()).isEqualByComparingTo("15.01");
    assertThat(arm.usdPerSuccess()).isNull();
    assertThat(arm.modelUsdPerSuccess()).isNull();
  }

  @Test
  void usdPerSuccess_rateIsUnknown_isNull() {
    var arm = new Arm("a", CENT, new Outcome(null, null), People.NONE, BigDecimal.ZERO);

    assertThat(arm.usdPerSuccess()).isNull();
    assertThat(arm.labourUsd()).isNull();
    assertThat(arm.usdPerTask()).isEqualByComparingTo("0.01");
  }

  @Test
  void labourUsd_onlyEscalationsAreKnown_isPaidForThem() {
    var people = new People(usd("15"), Share.NONE, BigDecimal.ZERO);
    var arm = new Arm("a", CENT, new Outcome(null, new Share(0.3)), people, BigDecimal.ZERO);

    assertThat(arm.labourUsd()).isEqualByComparingTo("4.5");
  }

  @Test
  void labourUsd_decimalRates_isExact() {
    assertThat(arm("a", CENT, 0.55, "75").labourUsd()).isEqualByComparingTo("33.75");
  }

  @Test
  void usdPerTask_allParts_isTheirSum() {
    var people = new People(usd("10"), new Share(0.5), usd("2"));
    var arm = new Arm("a", CENT, new Outcome(new Share(0.9), null), people, usd("0.03"));

    // 0.01 + 0.5 x 2 + 0.03, and 0.1 x 10
    assertThat(arm.usdBeforeFailures()).isEqualByComparingTo("1.04");
    assertThat(arm.usdPerTask()).isEqualByComparingTo("2.04");
  }
}
