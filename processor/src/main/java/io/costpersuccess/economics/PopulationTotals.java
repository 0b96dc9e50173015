package io.costpersuccess.economics;

import static io.costpersuccess.economics.ArmEconomics.CONFIDENCE;

import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Estimate;
import io.costpersuccess.statistics.RatioMoments;
import io.costpersuccess.statistics.Wilson;
import java.math.BigDecimal;

/**
 * Sums over all tasks that the recorded ones stand for: each counts as often as its {@link
 * io.costpersuccess.ledger.SampleWeight} says. Immutable; adding is commutative, and taking away
 * undoes adding.
 *
 * @param unknown tasks of unknown weight, which count once
 * @param extrapolated tasks that stand for more than themselves
 * @param escalated weighted number of escalated tasks
 * @param rate pairs of weighted success and weight
 * @param cost pairs of weighted total cost and weighted success
 * @param modelCost pairs of weighted model cost and weighted success
 */
public record PopulationTotals(
    long unknown,
    long extrapolated,
    BigDecimal escalated,
    RatioMoments rate,
    RatioMoments cost,
    RatioMoments modelCost) {

  /** The totals of no tasks. */
  public static final PopulationTotals ZERO =
      new PopulationTotals(
          0, 0, BigDecimal.ZERO, RatioMoments.NONE, RatioMoments.NONE, RatioMoments.NONE);

  static PopulationTotals of(LedgerEntry entry) {
    BigDecimal weight = entry.weight().count();
    Estimation estimation = entry.weight().estimation();
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    BigDecimal successes = success ? weight : BigDecimal.ZERO;
    return new PopulationTotals(
        estimation == Estimation.UNKNOWN ? 1 : 0,
        estimation == Estimation.EXTRAPOLATED ? 1 : 0,
        entry.judgement().escalated() ? weight : BigDecimal.ZERO,
        RatioMoments.of(successes, weight),
        RatioMoments.of(weight.multiply(entry.cost().total()), successes),
        RatioMoments.of(weight.multiply(entry.cost().model()), successes));
  }

  PopulationTotals plus(PopulationTotals other) {
    return new PopulationTotals(
        unknown + other.unknown,
        extrapolated + other.extrapolated,
        escalated.add(other.escalated),
        rate.plus(other.rate),
        cost.plus(other.cost),
        modelCost.plus(other.modelCost));
  }

  PopulationTotals minus(PopulationTotals other) {
    return new PopulationTotals(
        unknown - other.unknown,
        extrapolated - other.extrapolated,
        escalated.subtract(other.escalated),
        rate.minus(other.rate),
        cost.minus(other.cost),
        modelCost.minus(other.modelCost));
  }

  /** How the sums come to stand for all tasks; unknown as soon as one task's weight is. */
  public Estimation estimation() {
    if (unknown != 0 || rate.n() <= 0) {
      return Estimation.UNKNOWN;
    }
    return extrapolated == 0 ? Estimation.EXACT : Estimation.EXTRAPOLATED;
  }

  /** How many tasks there were. */
  public BigDecimal tasks() {
    return rate.y();
  }

  /** How many of them succeeded. */
  public BigDecimal successes() {
    return rate.x();
  }

  /**
   * Whether weights differ from task to task, so that ratios of the recorded tasks are not those of
   * all. Equal weights cancel out, and so does the sum of their squares.
   */
  boolean isUneven() {
    BigDecimal n = BigDecimal.valueOf(rate.n());
    return estimation() == Estimation.EXTRAPOLATED
        && n.multiply(rate.yy()).compareTo(tasks().pow(2)) != 0;
  }

  /**
   * The share of weighted tasks in all of them, with Wilson's interval for as many tasks of equal
   * weight as tell as much (Kish 1965): the squared sum of the weights over the sum of squares.
   */
  Estimate rate(BigDecimal some) {
    double all = tasks().doubleValue();
    double share = some.doubleValue() / all;
    return share >= 0 && share <= 1
        ? Wilson.intervalOfRate(share, all * all / rate.yy().doubleValue(), CONFIDENCE)
        : Estimate.NONE;
  }
}
