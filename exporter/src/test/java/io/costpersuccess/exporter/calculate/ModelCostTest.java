package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelCostTest {
  private static final Multipliers MULTIPLIERS =
      new Multipliers(usd("1.3"), usd("0.4"), usd("0.5"), usd("3"));

  @Test
  void usd_multipliersAndRetries_isTheirProduct() {
    var cost =
        new ModelCost(
            usd("0.10"),
            usd("5"),
            MULTIPLIERS,
            new Retries(new Share(0.5), usd("2"), null),
            usd("1000"));

    // 1.3 x 0.4 x 0.5 x 3 = 0.78, and 1 + 0.5 x 2 = 2
    assertThat(cost.firstUsd()).isEqualByComparingTo("0.078");
    assertThat(cost.retryUsd()).isEqualByComparingTo("0.078");
    assertThat(cost.usd()).isEqualByComparingTo("0.156");
    assertThat(cost.retryMultiplier()).isEqualByComparingTo("2");
    assertThat(cost.costMultiplier()).isEqualByComparingTo("1.56");
    assertThat(cost.usdPerCall()).isEqualByComparingTo("0.0156");
    // 0.078 for 3,900 billed tokens
    assertThat(cost.usdPerMillionTokens()).isEqualByComparingTo("20");
  }

  @Test
  void retryUsd_ownPrice_isPaidForEveryCall() {
    var retries = new Retries(new Share(0.1), usd("2"), usd("0.05"));
    var cost = new ModelCost(usd("0.03"), usd("3"), Multipliers.NONE, retries, null);

    assertThat(cost.retryUsd()).isEqualByComparingTo("0.03");
    assertThat(cost.usdPerMillionTokens()).isNull();
  }

  @Test
  void quotients_freeCalls_areNull() {
    var cost = ModelCost.of(usd("0"));

    assertThat(cost.retryMultiplier()).isNull();
    assertThat(cost.costMultiplier()).isNull();
    assertThat(cost.usdPerCall()).isZero();
  }
}
