package io.costpersuccess.economics;

import io.costpersuccess.ledger.CallCounts;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Exact totals over the tasks of one arm of one feature. Immutable; adding is commutative, and
 * taking away undoes adding, so that a correction leaves what knowing everything at once would.
 *
 * @param outcomes tasks by how they ended
 * @param counts calls, tokens and turns
 * @param cost what the tasks cost
 * @param totalMoments statistics of total cost and success
 * @param modelMoments statistics of model cost and success
 * @param byTurns totals by number of turns, in ascending order
 * @param strata statistics of model cost and success by kind of task, which the values of the
 *     configured dimensions name; none without such dimensions
 * @param population sums over all tasks that these stand for
 */
public record ArmTotals(
    OutcomeCounts outcomes,
    CallCounts counts,
    CostBreakdown cost,
    PairMoments totalMoments,
    PairMoments modelMoments,
    Map<Integer, TurnTotals> byTurns,
    Map<List<String>, PairMoments> strata,
    PopulationTotals population) {

  /** The totals of no tasks. */
  public static final ArmTotals ZERO =
      new ArmTotals(
          OutcomeCounts.ZERO,
          CallCounts.ZERO,
          CostBreakdown.ZERO,
          PairMoments.NONE,
          PairMoments.NONE,
          Map.of(),
          Map.of(),
          PopulationTotals.ZERO);

  /** The totals of one task, of no special kind. */
  public static ArmTotals of(LedgerEntry entry) {
    return of(entry, List.of());
  }

  /** The totals of one task of a kind. */
  static ArmTotals of(LedgerEntry entry, List<String> stratum) {
    boolean success = entry.judgement().verdict() == Verdict.SUCCESS;
    BigDecimal total = entry.cost().total();
    PairMoments model = PairMoments.of(entry.cost().model(), success);
    var turns = new TurnTotals(1, success ? 1 : 0, total, entry.cost().model());
    return new ArmTotals(
        OutcomeCounts.of(entry.judgement()),
        entry.counts(),
        entry.cost(),
        PairMoments.of(total, success),
        model,
        Map.of(TurnTotals.bucket(entry.counts().turns()), turns),
        stratum.isEmpty() ? Map.of() : Map.of(stratum, model),
        PopulationTotals.of(entry));
  }

  /** The totals of both. */
  public ArmTotals plus(ArmTotals other) {
    return new ArmTotals(
        outcomes.plus(other.outcomes, 1),
        counts.plus(other.counts),
        cost.plus(other.cost),
        totalMoments.plus(other.totalMoments),
        modelMoments.plus(other.modelMoments),
        TurnTotals.merge(byTurns, other.byTurns, 1),
        Strata.plus(strata, other.strata),
        population.plus(other.population));
  }

  /** The totals without the other's tasks. */
  public ArmTotals minus(ArmTotals other) {
    return new ArmTotals(
        outcomes.plus(other.outcomes, -1),
        counts.minus(other.counts),
        cost.minus(other.cost),
        totalMoments.minus(other.totalMoments),
        modelMoments.minus(other.modelMoments),
        TurnTotals.merge(byTurns, other.byTurns, -1),
        Strata.minus(strata, other.strata),
        population.minus(other.population));
  }

  /** Whether no task is left. */
  public boolean isEmpty() {
    return outcomes.tasks() == 0;
  }
}
