package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Statistics of what recorded tasks cost and whether they succeeded: what intervals and decisions
 * rest on. Immutable; adding is commutative, and taking away undoes adding.
 *
 * @param totals of the total cost as booked, as if tasks were independent
 * @param befores of the total cost less escalation and rework, the labour of failures, likewise
 * @param models of the model cost, likewise
 * @param unpriced calls of unknown cost in the tasks
 * @param clusters sums over related tasks; none where tasks are independent
 */
public record Spend(
    PairMoments totals,
    PairMoments befores,
    PairMoments models,
    UnpricedMoments unpriced,
    Clusters clusters) {
  /** The statistics of no tasks. */
  public static final Spend NONE =
      new Spend(
          PairMoments.NONE,
          PairMoments.NONE,
          PairMoments.NONE,
          UnpricedMoments.NONE,
          Clusters.NONE);

  /** Checks that nothing is null. */
  public Spend {
    requireNonNull(totals, "totals");
    requireNonNull(befores, "befores");
    requireNonNull(models, "models");
    requireNonNull(unpriced, "unpriced");
    requireNonNull(clusters, "clusters");
  }

  static Spend of(LedgerEntry entry) {
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    CostBreakdown cost = entry.cost();
    String cluster = entry.group().cluster();
    return new Spend(
        PairMoments.of(cost.total(), success),
        PairMoments.of(cost.total().subtract(cost.escalation()).subtract(cost.rework()), success),
        PairMoments.of(cost.model(), success),
        UnpricedMoments.of(entry),
        cluster == null ? Clusters.NONE : Clusters.of(cluster, TaskSums.of(entry)));
  }

  Spend plus(Spend other) {
    return new Spend(
        totals.plus(other.totals),
        befores.plus(other.befores),
        models.plus(other.models),
        unpriced.plus(other.unpriced),
        clusters.plus(other.clusters));
  }

  Spend minus(Spend other) {
    return new Spend(
        totals.minus(other.totals),
        befores.minus(other.befores),
        models.minus(other.models),
        unpriced.minus(other.unpriced),
        clusters.minus(other.clusters));
  }

  Spend limitedTo(int mostClusters) {
    return new Spend(totals, befores, models, unpriced, clusters.limitedTo(mostClusters));
  }

  /** Of the total cost as booked, with variances over clusters where tasks are related. */
  public PairMoments total() {
    return clustered(totals, TaskSums::cost);
  }

  /** Of the total cost before the labour of failures, with variances over clusters likewise. */
  public PairMoments beforeFailures() {
    return clustered(befores, TaskSums::costBeforeFailures);
  }

  /** Of the model cost, with variances over clusters likewise. */
  public PairMoments model() {
    return clustered(models, TaskSums::modelCost);
  }

  /**
   * Of the total cost if each call of unknown cost cost this much, in USD, with variances over
   * clusters likewise.
   */
  public PairMoments totalWith(BigDecimal eachUnpriced) {
    return clustered(
        unpriced.addedTo(totals, eachUnpriced),
        sums -> sums.cost().add(sums.unpriced().multiply(eachUnpriced)));
  }

  /** Whether tasks are related. */
  public boolean isClustered() {
    return clusters.count() > 0;
  }

  private PairMoments clustered(PairMoments pairs, Function<TaskSums, BigDecimal> cost) {
    return isClustered() ? pairs.clustered(clusters.moments(cost, TaskSums::successes)) : pairs;
  }
}
