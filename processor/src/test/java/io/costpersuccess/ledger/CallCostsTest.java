package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.task.CallBuilder;
import org.junit.jupiter.api.Test;

class CallCostsTest {
  private static final ModelName SMALL = new ModelName("acme", "small");

  @Test
  void unknownUsdAtMost_ofAModelWithPricedCalls_isTheDearestOfThem() {
    CallCosts costs =
        costs(
            call(1, 1).usd("0.02"),
            call(1, 2).after(5).usd("0.5"),
            call(1, 3).after(10).by("large").usd("7"),
            call(1, 4).after(15).unpriced());

    assertThat(costs.unpriced()).isEqualTo(1);
    assertThat(costs.withoutPrice()).containsOnlyKeys(SMALL);
    // at most an eighth of a power of two above
    assertThat(costs.unknownUsdAtMost().doubleValue()).isBetween(0.5, 0.5 * 1.091);
  }

  @Test
  void unknownUsdAtMost_ofAModelWithoutPricedCalls_isTheDearestOfTheArm() {
    CallCosts costs =
        costs(
            call(1, 1).usd("0.02"),
            call(1, 2).after(5).by("new").unpriced(),
            call(1, 3).after(10).by("new").unpriced());

    assertThat(costs.unknownUsdAtMost().doubleValue()).isBetween(0.04, 0.04 * 1.091);
  }

  @Test
  void unknownUsdAtMost_withoutAnyPricedCall_isNotKnown() {
    assertThat(costs(call(1, 1).unpriced()).unknownUsdAtMost()).isNull();
    assertThat(costs(call(1, 1)).unknownUsdAtMost()).isEqualByComparingTo("0");
  }

  @Test
  void unknownUsdAtMost_onceTheDearestIsTakenBack_isLower() {
    CallCosts cheap = costs(call(1, 1).usd("0.02"), call(1, 2).after(5).unpriced());
    CallCosts dear = costs(call(2, 3).usd("9"));

    assertThat(cheap.plus(dear).minus(dear)).isEqualTo(cheap);
    assertThat(cheap.plus(dear).unknownUsdAtMost()).isGreaterThan(cheap.unknownUsdAtMost());
  }

  private static CallCosts costs(CallBuilder... calls) {
    return settle(calls).entry().callCosts();
  }
}
