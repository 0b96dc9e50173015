package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.CostPerSuccess;
import io.costpersuccess.statistics.Decision;
import io.costpersuccess.statistics.Drift;
import io.costpersuccess.statistics.Estimate;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The step of a feature from one way of doing its tasks to another: the difference in cost beside
 * the difference in quality, and what both come to when a failure has its price. The two sides are
 * arms, or periods with all their arms.
 *
 * @param before the side that was left
 * @param after the side that was taken
 * @param labourPerFailureUsd USD that one failure costs in labour
 */
public record Migration(ArmEconomics before, ArmEconomics after, BigDecimal labourPerFailureUsd) {

  /** What is shown about a migration, however often one looks. */
  public enum Verdict {
    /** A task is worth more than it was. */
    IMPROVEMENT,
    /** A task is worth less than it was, or a success costs more. */
    REGRESSION,
    /** Neither is shown yet. */
    UNDECIDED
  }

  /** Checks that nothing is null. */
  public Migration {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(labourPerFailureUsd, "labourPerFailureUsd");
  }

  /**
   * The migrations of all features, by name, at an instant: a task that began before it is of the
   * side that was left.
   *
   * @param strata the dimensions that tell kinds of tasks apart; empty for one kind
   */
  public static List<Migration> at(
      Instant split, Collection<LedgerEntry> entries, Policies policies, List<String> strata) {
    var before = new Accounts(Integer.MAX_VALUE, strata);
    Accounts after = before.alike();
    for (LedgerEntry entry : entries) {
      Accounts side = entry.times().first().isBefore(split) ? before : after;
      side.book(new Change(null, entry, 0));
    }
    SortedMap<String, ArmTotals> left = byFeature(before);
    SortedMap<String, ArmTotals> right = byFeature(after);
    var features = new TreeSet<>(left.keySet());
    features.addAll(right.keySet());
    return features.stream()
        .map(
            feature ->
                new Migration(
                    side(feature, "before", left),
                    side(feature, "after", right),
                    policies.of(feature).labourPerFailureUsd()))
        .toList();
  }

  /** The feature. */
  public String featureTag() {
    return after.key().featureTag();
  }

  /** Whether either side has tasks of known cost, so that there is something to compare. */
  public boolean isComparable() {
    return before.tasks() > 0 && after.tasks() > 0 && before.isComparable() && after.isComparable();
  }

  /** The differences, after less before; the dearer arm of the formulas is the side after. */
  public ArmDifference difference() {
    return Strata.difference(before, after, labourPerFailureUsd);
  }

  /** Cost per success before, with the price of each failure. */
  public Estimate costPerSuccessBefore() {
    return costPerSuccess(before);
  }

  /** Cost per success after, with the price of each failure. */
  public Estimate costPerSuccessAfter() {
    return costPerSuccess(after);
  }

  /** The second of them as a multiple of the first, with an interval that is always valid. */
  public Estimate costPerSuccessRatio() {
    return isComparable()
        ? new Drift(priced(before), priced(after), ArmEconomics.CONFIDENCE).costPerSuccessRatio()
        : Estimate.NONE;
  }

  /** Calls of unknown cost; the dearer arm is the side after. */
  public UnpricedCalls unpriced() {
    return new UnpricedCalls(before.unpricedCalls(), after.unpricedCalls());
  }

  /**
   * Whether calls of unknown cost are in the way: those of the side that looks better, so that no
   * number of tasks shows that it is.
   */
  public boolean awaitsPrices() {
    return isRiseShown()
        ? !before.isCostComplete()
        : unpriced().favour(difference().netBenefit().estimate());
  }

  /**
   * What is shown, by {@link ArmEconomics#ENOUGH_TASKS} tasks on either side. A rise of the cost
   * per success counts even when spend falls; where kinds of tasks are told apart, only the
   * difference within them counts.
   */
  public Verdict verdict() {
    if (!isComparable() || missingTasks() > 0 || awaitsPrices()) {
      return Verdict.UNDECIDED;
    }
    Decision decision = difference().decision();
    if (decision == Decision.CHEAPER || isRiseShown()) {
      return Verdict.REGRESSION;
    }
    return decision == Decision.DEARER ? Verdict.IMPROVEMENT : Verdict.UNDECIDED;
  }

  /**
   * About how many more tasks it takes to decide, both sides together; 0 when it is decided, null
   * when it cannot be told or no number of tasks is enough.
   */
  public @Nullable Long tasksNeeded() {
    return isComparable() && !awaitsPrices()
        ? Comparison.atLeast(missingTasks(), difference().tasksNeeded())
        : null;
  }

  private long missingTasks() {
    return before.missingTasks() + after.missingTasks();
  }

  private boolean isRiseShown() {
    Double low = costPerSuccessRatio().low();
    return !Strata.areTold(before, after) && low != null && low > 1;
  }

  private Estimate costPerSuccess(ArmEconomics side) {
    return side.isCostKnown()
        ? CostPerSuccess.interval(priced(side), ArmEconomics.CONFIDENCE)
        : Estimate.NONE;
  }

  private PairMoments priced(ArmEconomics side) {
    return side.modelMoments().withFailureCost(labourPerFailureUsd);
  }

  private static SortedMap<String, ArmTotals> byFeature(Accounts accounts) {
    var sums = new TreeMap<String, ArmTotals>();
    accounts
        .snapshot()
        .forEach((key, totals) -> sums.merge(key.featureTag(), totals, ArmTotals::plus));
    return sums;
  }

  private static ArmEconomics side(
      String feature, String name, SortedMap<String, ArmTotals> totals) {
    return new ArmEconomics(
        new ArmKey(feature, name), totals.getOrDefault(feature, ArmTotals.ZERO));
  }
}
