package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.statistics.Decision;
import io.costpersuccess.statistics.Drift;
import io.costpersuccess.statistics.Estimate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The step of a feature from one way of doing its tasks to another: the difference in cost beside
 * the difference in quality. The two sides are arms, or periods with all their arms.
 *
 * @param before the side that was left
 * @param after the side that was taken
 */
public record Migration(ArmEconomics before, ArmEconomics after) {

  /** What is shown about a migration, however often one looks. */
  public enum Verdict {
    /** A task costs less and succeeds no less often, or is worth more than it was. */
    IMPROVEMENT,
    /** A task costs more and succeeds no more often, or is worth less than it was. */
    REGRESSION,
    /** One side costs more and succeeds more often; it depends on what a success is worth. */
    TRADE_OFF,
    /** Nothing is shown yet. */
    UNDECIDED
  }

  /** Checks that nothing is null. */
  public Migration {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
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
                    side(feature, "before", left, policies),
                    side(feature, "after", right, policies)))
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

  /** The sides as two arms: the side before is the cheaper one of the formulas. */
  public Comparison comparison() {
    return Comparison.ofTimes(before, after);
  }

  /** Cost per success after as a multiple of that before, with an interval that is always valid. */
  public Estimate costPerSuccessRatio() {
    return isComparable()
        ? new Drift(
                before.totals().totalMoments(),
                after.totals().totalMoments(),
                ArmEconomics.CONFIDENCE)
            .costPerSuccessRatio()
        : Estimate.NONE;
  }

  /** What is shown, by {@link ArmEconomics#ENOUGH_TASKS} tasks on either side. */
  public Verdict verdict() {
    return isComparable() ? verdict(comparison().decision()) : Verdict.UNDECIDED;
  }

  private static Verdict verdict(Decision decision) {
    return switch (decision) {
      case DEARER -> Verdict.IMPROVEMENT;
      case CHEAPER -> Verdict.REGRESSION;
      case TRADE_OFF -> Verdict.TRADE_OFF;
      case UNDECIDED -> Verdict.UNDECIDED;
    };
  }

  private static SortedMap<String, ArmTotals> byFeature(Accounts accounts) {
    var sums = new TreeMap<String, ArmTotals>();
    accounts
        .snapshot()
        .forEach((key, totals) -> sums.merge(key.featureTag(), totals, ArmTotals::plus));
    return sums;
  }

  private static ArmEconomics side(
      String feature, String name, SortedMap<String, ArmTotals> totals, Policies policies) {
    ArmTotals of = totals.getOrDefault(feature, ArmTotals.ZERO);
    return new ArmEconomics(new ArmKey(feature, name), of, of, policies.of(feature));
  }
}
