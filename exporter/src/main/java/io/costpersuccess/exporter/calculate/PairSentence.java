package io.costpersuccess.exporter.calculate;

import io.costpersuccess.exporter.money.Usd;
import java.math.BigDecimal;

/**
 * What follows from two arms side by side, in a sentence: the rule of the reports on given figures.
 */
final class PairSentence {
  private final Arm cheaper;
  private final Arm dearer;

  /** By total cost per task, which is what decides. */
  private PairSentence(ArmPair pair) {
    boolean isInOrder = pair.first().usdPerTask().compareTo(pair.other().usdPerTask()) <= 0;
    this.cheaper = isInOrder ? pair.first() : pair.other();
    this.dearer = isInOrder ? pair.other() : pair.first();
  }

  static String of(ArmPair pair) {
    var sentence = new PairSentence(pair);
    BigDecimal cost = sentence.dearer.usdPerTask().subtract(sentence.cheaper.usdPerTask());
    Double success = ArmPair.deltaSuccess(sentence.cheaper, sentence.dearer);
    if (success == null) {
      return sentence.withoutSuccess(cost);
    }
    return success > 0 && cost.signum() > 0
        ? sentence.tradeOff(cost, success)
        : sentence.dominance(cost, success);
  }

  private String withoutSuccess(BigDecimal cost) {
    return cost.signum() == 0
        ? "Both cost the same per task; which one is the better buy depends on their success rates."
        : cheaper.name()
            + " costs "
            + Usd.amount(cost)
            + " less per task than "
            + dearer.name()
            + ": it is the better buy unless it succeeds less often.";
  }

  /** The arm of lower cost, or of equal cost and more successes. */
  private String dominance(BigDecimal cost, double success) {
    if (cost.signum() == 0 && success == 0) {
      return cheaper.name() + " and " + dearer.name() + " cost the same and succeed as often.";
    }
    boolean isDearerBetter = success > 0;
    Arm winner = isDearerBetter ? dearer : cheaper;
    Arm loser = isDearerBetter ? cheaper : dearer;
    return winner.name()
        + " is the better buy: it costs "
        + (cost.signum() == 0 ? "as much per task as " : Usd.amount(cost) + " less per task than ")
        + loser.name()
        + " and succeeds "
        + oftener(Math.abs(success))
        + ".";
  }

  private String tradeOff(BigDecimal cost, double success) {
    return "A trade-off: "
        + dearer.name()
        + " costs "
        + Usd.amount(cost)
        + " more per task than "
        + cheaper.name()
        + " and succeeds "
        + oftener(success)
        + "; an additional success costs "
        + price(cost, success)
        + "; "
        + dearer.name()
        + " is the better buy if a success is worth more than that.";
  }

  private static String price(BigDecimal cost, double success) {
    BigDecimal price = ArmPair.priceOfSuccess(cost, success);
    return price == null ? "-" : Usd.amount(price);
  }

  private static String oftener(double success) {
    return success == 0
        ? "as often"
        : Rounded.points(success).replace("pp", "points") + " more often";
  }
}
