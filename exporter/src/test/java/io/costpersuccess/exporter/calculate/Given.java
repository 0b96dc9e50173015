package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;

/** Arms made of figures as they are printed. */
final class Given {
  private Given() {}

  static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  static ModelCost calls(TokenCall call, String tokenMultiplier) {
    var multipliers =
        new Multipliers(usd(tokenMultiplier), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    return new ModelCost(call.usd(), BigDecimal.ONE, multipliers, Retries.NONE, call.tokens());
  }

  /** An arm whose failures cost this much labour. */
  static Arm arm(String name, ModelCost model, double success, String labour) {
    return new Arm(
        name,
        model,
        new Outcome(new Share(success), null),
        new People(usd(labour), Share.NONE, BigDecimal.ZERO),
        BigDecimal.ZERO);
  }

  /** An arm of which nobody says what its failures cost. */
  static Arm arm(String name, String modelUsd, double success) {
    return new Arm(
        name,
        ModelCost.of(usd(modelUsd)),
        new Outcome(new Share(success), null),
        People.NONE,
        BigDecimal.ZERO);
  }
}
