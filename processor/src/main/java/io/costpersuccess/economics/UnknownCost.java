package io.costpersuccess.economics;

import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.BetterBuy;
import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What calls of unknown cost do to a decision: it stands only when it holds at both ends of what
 * they may cost, from nothing to as much as the dearest priced call of their model, else of their
 * arm. Without such a bound it stands only where more cost of the arm speaks for it all the more.
 *
 * @param cheaper the tasks of the cheaper arm
 * @param dearer the tasks of the dearer arm
 * @param rule the rule that decides between costs that are known
 */
record UnknownCost(ArmTotals cheaper, ArmTotals dearer, Function<ArmDifference, BetterBuy> rule) {

  /** The decision, or undecided where unknown costs could turn it. */
  Decision decision() {
    Decision known = decision(BigDecimal.ZERO, BigDecimal.ZERO);
    BigDecimal ofCheaper = cheaper.unpricedUsdAtMost();
    BigDecimal ofDearer = dearer.unpricedUsdAtMost();
    if (known == Decision.UNDECIDED) {
      return known;
    }
    boolean stands =
        (ofCheaper == null || ofDearer == null)
            ? standsWithout(known, ofCheaper, ofDearer)
            : standsUpTo(known, ofCheaper, ofDearer);
    return stands ? known : Decision.UNDECIDED;
  }

  private boolean standsUpTo(Decision known, BigDecimal ofCheaper, BigDecimal ofDearer) {
    return decision(ofCheaper, BigDecimal.ZERO) == known
        && decision(BigDecimal.ZERO, ofDearer) == known
        && decision(ofCheaper, ofDearer) == known;
  }

  /**
   * An arm whose cost has no bound never wins, nor is it the side of a trade-off that costs less.
   */
  private boolean standsWithout(
      Decision known, @Nullable BigDecimal ofCheaper, @Nullable BigDecimal ofDearer) {
    boolean isCheaperKnown = isNothing(ofCheaper);
    boolean isDearerKnown = isNothing(ofDearer);
    return switch (known) {
      case CHEAPER -> isCheaperKnown;
      case DEARER -> isDearerKnown;
      case TRADE_OFF -> costsLess() ? isCheaperKnown : isDearerKnown;
      case UNDECIDED -> true;
    };
  }

  /** Whether the cheaper arm, by its calls, is the one of lower total cost as well. */
  private boolean costsLess() {
    Double delta = Strata.difference(cheaper, dearer, Spend::total).deltaCost();
    return delta != null && delta >= 0;
  }

  private Decision decision(BigDecimal eachOfCheaper, BigDecimal eachOfDearer) {
    ArmDifference difference =
        Strata.difference(
            cheaper,
            dearer,
            spend -> spend.totalWith(eachOfCheaper),
            spend -> spend.totalWith(eachOfDearer));
    return rule.apply(difference).decision();
  }

  private static boolean isNothing(@Nullable BigDecimal usd) {
    return usd != null && usd.signum() == 0;
  }
}
