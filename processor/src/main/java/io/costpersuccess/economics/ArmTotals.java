package io.costpersuccess.economics;

import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.ledger.CallCounts;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exact totals over the tasks of one arm of one feature. Immutable; adding is commutative, and
 * taking away undoes adding, so that a correction leaves what knowing everything at once would.
 *
 * @param outcomes tasks by how they ended
 * @param counts calls, tokens and turns
 * @param callCosts what is known of the cost of single calls
 * @param recorded sums over the tasks
 * @param spend statistics of cost and success
 * @param byTurns totals by number of turns, in ascending order
 * @param paths totals by path, by name
 * @param strata statistics of spend by kind of task, which the values of the configured dimensions
 *     name; none without such dimensions
 * @param population sums over all tasks that these stand for
 * @param unpaidFailures failures that cost nothing by policy: nobody escalated or reworked them
 * @param calendar when the tasks began
 * @param labelDelays how long their labels took
 * @param labelled the totals of the tasks with a label alone; null without such tasks, and in such
 *     totals themselves
 */
public record ArmTotals(
    OutcomeCounts outcomes,
    CallCounts counts,
    CallCosts callCosts,
    ArmSums recorded,
    Spend spend,
    Map<Integer, TurnTotals> byTurns,
    Map<String, PathTotals> paths,
    Map<List<String>, Spend> strata,
    PopulationTotals population,
    long unpaidFailures,
    Calendar calendar,
    LabelDelays labelDelays,
    @Nullable ArmTotals labelled) {

  /** The totals of no tasks. */
  public static final ArmTotals ZERO =
      new ArmTotals(
          OutcomeCounts.ZERO,
          CallCounts.ZERO,
          CallCosts.NONE,
          ArmSums.ZERO,
          Spend.NONE,
          Map.of(),
          Map.of(),
          Map.of(),
          PopulationTotals.ZERO,
          0,
          Calendar.NONE,
          LabelDelays.NONE,
          null);

  /** The totals of one task, of no special kind. */
  public static ArmTotals of(LedgerEntry entry) {
    return of(entry, List.of());
  }

  /** The totals of one task of a kind. */
  static ArmTotals of(LedgerEntry entry, List<String> stratum) {
    ArmTotals alone = alone(entry, stratum);
    return entry.judgement().source() == VerdictSource.NONE ? alone : alone.with(alone);
  }

  private static ArmTotals alone(LedgerEntry entry, List<String> stratum) {
    Spend spend = Spend.of(entry);
    return new ArmTotals(
        OutcomeCounts.of(entry.judgement()),
        entry.counts(),
        entry.callCosts(),
        ArmSums.of(entry),
        spend,
        Map.of(TurnTotals.bucket(entry.counts().turns()), TurnTotals.of(entry)),
        Map.of(entry.group().path(), PathTotals.of(entry)),
        stratum.isEmpty() ? Map.of() : Map.of(stratum, spend),
        PopulationTotals.of(entry),
        isUnpaidFailure(entry) ? 1 : 0,
        Calendar.of(entry.times().first()),
        LabelDelays.of(entry),
        null);
  }

  /** The totals of both. */
  public ArmTotals plus(ArmTotals other) {
    return new ArmTotals(
        outcomes.plus(other.outcomes, 1),
        counts.plus(other.counts),
        callCosts.plus(other.callCosts),
        recorded.plus(other.recorded),
        spend.plus(other.spend),
        TurnTotals.merge(byTurns, other.byTurns, 1),
        PathTotals.merge(paths, other.paths, 1),
        Strata.plus(strata, other.strata),
        population.plus(other.population),
        unpaidFailures + other.unpaidFailures,
        calendar.plus(other.calendar, 1),
        labelDelays.plus(other.labelDelays, 1),
        sum(labelled, other.labelled));
  }

  /** The totals without the other's tasks. */
  public ArmTotals minus(ArmTotals other) {
    return new ArmTotals(
        outcomes.plus(other.outcomes, -1),
        counts.minus(other.counts),
        callCosts.minus(other.callCosts),
        recorded.minus(other.recorded),
        spend.minus(other.spend),
        TurnTotals.merge(byTurns, other.byTurns, -1),
        PathTotals.merge(paths, other.paths, -1),
        Strata.minus(strata, other.strata),
        population.minus(other.population),
        unpaidFailures - other.unpaidFailures,
        calendar.plus(other.calendar, -1),
        labelDelays.plus(other.labelDelays, -1),
        difference(labelled, other.labelled));
  }

  /** The same totals with at most this many clusters, the others merged. */
  ArmTotals limitedTo(int mostClusters) {
    return spend.isClustered()
        ? new ArmTotals(
            outcomes,
            counts,
            callCosts,
            recorded,
            spend.limitedTo(mostClusters),
            byTurns,
            paths,
            Strata.limitedTo(mostClusters, strata),
            population.limitedTo(mostClusters),
            unpaidFailures,
            calendar,
            labelDelays,
            labelled == null ? null : labelled.limitedTo(mostClusters))
        : this;
  }

  /** What the tasks cost. */
  public CostBreakdown cost() {
    return recorded.cost();
  }

  /** Statistics of total cost and success. */
  public PairMoments totalMoments() {
    return spend.total();
  }

  /** Statistics of model cost and success. */
  public PairMoments modelMoments() {
    return spend.model();
  }

  /** The totals of the tasks with a label alone. */
  ArmTotals ofLabelled() {
    return labelled == null ? ZERO : labelled;
  }

  private ArmTotals with(@Nullable ArmTotals some) {
    return new ArmTotals(
        outcomes,
        counts,
        callCosts,
        recorded,
        spend,
        byTurns,
        paths,
        strata,
        population,
        unpaidFailures,
        calendar,
        labelDelays,
        some);
  }

  private static boolean isUnpaidFailure(LedgerEntry entry) {
    CostBreakdown cost = entry.cost();
    return entry.judgement().verdict() == Verdict.FAILURE
        && cost.escalation().signum() == 0
        && cost.rework().signum() == 0;
  }

  private static @Nullable ArmTotals sum(@Nullable ArmTotals one, @Nullable ArmTotals other) {
    return one == null || other == null ? (one == null ? other : one) : one.plus(other);
  }

  private static @Nullable ArmTotals difference(
      @Nullable ArmTotals one, @Nullable ArmTotals other) {
    if (other == null) {
      return one;
    }
    ArmTotals left = (one == null ? ZERO : one).minus(other);
    boolean isNothing =
        left.outcomes.equals(OutcomeCounts.ZERO)
            && left.spend.totals().equals(PairMoments.NONE)
            && left.labelDelays.equals(LabelDelays.NONE);
    return isNothing ? null : left;
  }

  /**
   * What a call of unknown cost costs at most on average, in USD, for {@link Spend#totalWith}; 0
   * when every call is priced, null when there is no bound.
   */
  @Nullable BigDecimal unpricedUsdAtMost() {
    BigDecimal most = callCosts.unknownUsdAtMost();
    return most == null || most.signum() == 0
        ? most
        : most.divide(BigDecimal.valueOf(callCosts.unpriced()), MathContext.DECIMAL64);
  }

  /** Whether no task is left. */
  public boolean isEmpty() {
    return outcomes.tasks() == 0;
  }
}
