package io.costpersuccess.economics;

import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.BetterBuy;
import io.costpersuccess.statistics.Decision;
import java.util.function.Function;

/**
 * What calls of unknown cost do to a decision: it stands only when it holds whatever they cost.
 *
 * @param cheaper the tasks of the cheaper arm
 * @param dearer the tasks of the dearer arm
 * @param rule the rule that decides between costs that are known
 */
record UnknownCost(ArmTotals cheaper, ArmTotals dearer, Function<ArmDifference, BetterBuy> rule) {

  /** The decision, or undecided where unknown costs could turn it. */
  Decision decision() {
    Decision known = rule.apply(Strata.difference(cheaper, dearer, Spend::total)).decision();
    boolean stands =
        switch (known) {
          case CHEAPER -> cheaper.counts().unpriced() == 0;
          case DEARER -> dearer.counts().unpriced() == 0;
          case TRADE_OFF -> isSettled();
          case UNDECIDED -> true;
        };
    return stands ? known : Decision.UNDECIDED;
  }

  /** A trade-off keeps its sides when only the one that costs more may cost more still. */
  private boolean isSettled() {
    Double delta = Strata.difference(cheaper, dearer, Spend::total).deltaCost();
    ArmTotals less = delta != null && delta >= 0 ? cheaper : dearer;
    return less.counts().unpriced() == 0;
  }
}
