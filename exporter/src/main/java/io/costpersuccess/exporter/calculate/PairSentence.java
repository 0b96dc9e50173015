package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;

/** What follows from two arms side by side, in a sentence. */
final class PairSentence {
  private static final String IS_BETTER = " is the better buy: ";

  private final Arm cheaper;
  private final Arm dearer;
  private final BreakEven point;

  private PairSentence(ArmPair pair) {
    this.cheaper = pair.cheaper();
    this.dearer = pair.dearer();
    this.point = pair.breakEven();
  }

  static String of(ArmPair pair) {
    var sentence = new PairSentence(pair);
    BigDecimal netBenefit = sentence.point.netBenefitUsd();
    if (netBenefit != null) {
      return sentence.withLabour(netBenefit);
    }
    return pair.first().labourUsd() != null && pair.other().labourUsd() != null
        ? "A failure does not cost the same by both: compare their cost per success."
        : sentence.withoutLabour();
  }

  private String withLabour(BigDecimal netBenefit) {
    String costs = " costs " + Rounded.usd(point.deltaCostUsd()) + " more per task before failures";
    return switch (netBenefit.signum()) {
      case 1 -> dearer.name() + IS_BETTER + "it" + costs + " and saves " + saved() + ".";
      case -1 -> cheaper.name() + IS_BETTER + dearer.name() + costs + " and saves " + saved() + ".";
      default -> alike();
    };
  }

  private String withoutLabour() {
    if (point.deltaSuccess() == null) {
      return "Which one is the better buy depends on their success rates.";
    }
    BigDecimal labour = point.breakEvenLabourUsd();
    if (labour != null) {
      return dearer.name()
          + " is the better buy where a failure costs more than "
          + Rounded.usd(labour)
          + " in labour.";
    }
    return point.deltaCostUsd().signum() == 0 && point.deltaSuccess() == 0
        ? alike()
        : cheaper.name() + IS_BETTER + dearer.name() + " does not fail less often.";
  }

  private String alike() {
    return cheaper.name() + " and " + dearer.name() + " cost the same per task.";
  }

  private String saved() {
    BigDecimal labour = point.savedLabourUsd();
    return labour == null || labour.signum() <= 0
        ? "no labour"
        : Rounded.usd(labour) + " of labour";
  }
}
