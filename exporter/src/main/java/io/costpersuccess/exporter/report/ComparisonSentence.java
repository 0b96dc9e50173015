package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.BetterBuy;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a comparison says, in sentences that can be read aloud. */
final class ComparisonSentence {
  private final Comparison comparison;
  private final BetterBuy buy;
  private final String cheaper;
  private final String dearer;
  private final double deltaCost;
  private final double deltaSuccess;

  private ComparisonSentence(Comparison comparison, double deltaCost, double deltaSuccess) {
    this.comparison = comparison;
    this.buy = comparison.buy();
    this.cheaper = comparison.cheaper().arm();
    this.dearer = comparison.dearer().arm();
    this.deltaCost = deltaCost;
    this.deltaSuccess = deltaSuccess;
  }

  static String of(Comparison comparison) {
    Double deltaCost = comparison.difference().deltaCost();
    Double deltaSuccess = comparison.difference().deltaSuccess();
    if (comparison.obstacle() != null) {
      return ObstacleSentence.of(comparison);
    }
    return deltaCost == null || deltaSuccess == null
        ? "Undecided between "
            + comparison.cheaper().arm()
            + " and "
            + comparison.dearer().arm()
            + ": nothing to compare yet."
        : new ComparisonSentence(comparison, deltaCost, deltaSuccess).text();
  }

  private String text() {
    String verdict =
        switch (comparison.decision()) {
          case CHEAPER -> bought(cheaper, dearer, -deltaCost, -deltaSuccess) + overProvisioned();
          case DEARER -> bought(dearer, cheaper, deltaCost, deltaSuccess);
          case TRADE_OFF -> tradeOff();
          case UNDECIDED -> undecided();
        };
    return verdict + unpriced() + SensitivitySentence.of(comparison) + basis();
  }

  /** How the better buy differs from the other arm. */
  private String bought(String winner, String loser, double cost, double success) {
    BigDecimal value = comparison.policy().successValueUsd();
    boolean isTraded = value != null && cost > 0 == success > 0 && cost != 0 && success != 0;
    String at = isTraded && value != null ? " at " + Usd.amount(value) + " a success" : "";
    return winner
        + " is the better buy"
        + at
        + ": it costs "
        + costs(cost)
        + " "
        + loser
        + " and succeeds "
        + succeeds(success)
        + (isTraded ? worth(winner) : "")
        + ".";
  }

  private String worth(String winner) {
    Estimate net = comparison.netBenefit();
    return ", which is worth "
        + Shown.amount(winner.equals(dearer) ? net : negated(net))
        + " per task";
  }

  private String overProvisioned() {
    return comparison.isOverProvisioned()
        ? " "
            + dearer
            + " is over-provisioned: "
            + cheaper
            + " is shown to succeed no less often, within a margin of "
            + Shown.points(buy.margin())
            + "."
        : "";
  }

  private String tradeOff() {
    boolean isDearerBetter = deltaSuccess > 0;
    String better = isDearerBetter ? dearer : cheaper;
    Estimate price = comparison.difference().priceOfSuccess();
    return "A trade-off: "
        + better
        + " costs "
        + costs(isDearerBetter ? deltaCost : -deltaCost)
        + " "
        + (isDearerBetter ? cheaper : dearer)
        + " and succeeds "
        + succeeds(Math.abs(deltaSuccess))
        + "; an additional success costs "
        + Usd.estimate(price.estimate())
        + "; "
        + better
        + " is the better buy if a success is worth more than that (95% interval: "
        + Shown.range(price)
        + "). For comparison, an escalation is set to "
        + Usd.amount(comparison.policy().escalationCostUsd())
        + ".";
  }

  private String undecided() {
    return "Undecided between "
        + cheaper
        + " and "
        + dearer
        + ": "
        + dearer
        + " costs "
        + costs(deltaCost)
        + " "
        + cheaper
        + within(Shown.ends(buy.deltaCost()))
        + " and succeeds "
        + succeeds(deltaSuccess)
        + within(Shown.pointEnds(buy.deltaSuccess()))
        + "; "
        + NeededSentence.of(comparison)
        + ".";
  }

  private static String within(@Nullable String ends) {
    return ends == null ? "" : " (" + ends + ")";
  }

  /** How the cost of a task compares, up to the name of the other arm. */
  private String costs(double difference) {
    return difference == 0
        ? "as much per task as"
        : UnpricedLines.bound(comparison.unpriced(), deltaCost)
            + Usd.estimate(Math.abs(difference))
            + (difference > 0 ? " more" : " less")
            + " per task than";
  }

  private static String succeeds(double difference) {
    return Shown.oftener(difference);
  }

  private static Estimate negated(Estimate estimate) {
    return new Estimate(
        negated(estimate.estimate()), negated(estimate.high()), negated(estimate.low()));
  }

  private static @Nullable Double negated(@Nullable Double number) {
    return number == null ? null : Double.valueOf(-number);
  }

  private String unpriced() {
    boolean isSaid = comparison.awaitsPrices();
    String counts =
        UnpricedLines.counts(comparison.unpriced(), " of " + cheaper, " of " + dearer).strip();
    return isSaid || counts.isEmpty() ? "" : " " + counts;
  }

  /** Which tasks are compared, unless it is all of them. */
  private String basis() {
    String within =
        comparison.isStratified()
            ? " Compared are "
                + comparison.difference().tasks()
                + " tasks within "
                + comparison.difference().strata()
                + " strata."
            : "";
    boolean isPart =
        comparison.isByLabels()
            && (comparison.unlabelledOfCheaper() + comparison.unlabelledOfDearer() > 0);
    return within
        + (isPart
            ? " Compared are the tasks with a label only: "
                + labelled(comparison.cheaperArm(), comparison.unlabelledOfCheaper())
                + " and "
                + labelled(comparison.dearerArm(), comparison.unlabelledOfDearer())
                + "."
            : "");
  }

  private static String labelled(ArmEconomics arm, long unlabelled) {
    return arm.tasks() + " of " + (arm.tasks() + unlabelled) + " of " + arm.key().arm();
  }
}
