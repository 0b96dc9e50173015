package io.costpersuccess.economics;

import static io.costpersuccess.economics.ArmEconomics.CONFIDENCE;

import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.ledger.LedgerEntry;
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
 * @param sums weighted sums over the tasks
 * @param rate pairs of weighted success and weight
 * @param cost pairs of weighted total cost and weighted success
 * @param modelCost pairs of weighted model cost and weighted success
 * @param excess what weights add to the sums over related tasks; none where each task counts once
 */
public record PopulationTotals(
    long unknown,
    long extrapolated,
    ArmSums sums,
    RatioMoments rate,
    RatioMoments cost,
    RatioMoments modelCost,
    Clusters excess) {

  /** The totals of no tasks. */
  public static final PopulationTotals ZERO =
      new PopulationTotals(
          0,
          0,
          ArmSums.ZERO,
          RatioMoments.NONE,
          RatioMoments.NONE,
          RatioMoments.NONE,
          Clusters.NONE);

  static PopulationTotals of(LedgerEntry entry) {
    BigDecimal weight = entry.weight().count();
    Estimation estimation = entry.weight().estimation();
    ArmSums sums = ArmSums.of(entry).times(weight);
    TaskSums tasks = sums.tasks();
    return new PopulationTotals(
        estimation == Estimation.UNKNOWN ? 1 : 0,
        estimation == Estimation.EXTRAPOLATED ? 1 : 0,
        sums,
        RatioMoments.of(tasks.successes(), tasks.tasks()),
        RatioMoments.of(tasks.cost(), tasks.successes()),
        RatioMoments.of(tasks.modelCost(), tasks.successes()),
        excess(entry, weight));
  }

  private static Clusters excess(LedgerEntry entry, BigDecimal weight) {
    String cluster = entry.group().cluster();
    BigDecimal more = weight.subtract(BigDecimal.ONE);
    return cluster == null || more.signum() == 0
        ? Clusters.NONE
        : Clusters.of(cluster, TaskSums.of(entry).times(more));
  }

  PopulationTotals plus(PopulationTotals other) {
    return new PopulationTotals(
        unknown + other.unknown,
        extrapolated + other.extrapolated,
        sums.plus(other.sums),
        rate.plus(other.rate),
        cost.plus(other.cost),
        modelCost.plus(other.modelCost),
        excess.plus(other.excess));
  }

  PopulationTotals minus(PopulationTotals other) {
    return new PopulationTotals(
        unknown - other.unknown,
        extrapolated - other.extrapolated,
        sums.minus(other.sums),
        rate.minus(other.rate),
        cost.minus(other.cost),
        modelCost.minus(other.modelCost),
        excess.minus(other.excess));
  }

  PopulationTotals limitedTo(int mostClusters) {
    return new PopulationTotals(
        unknown, extrapolated, sums, rate, cost, modelCost, excess.limitedTo(mostClusters));
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
