package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.BetterBuy;
import io.costpersuccess.statistics.Decision;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Two arms of a feature side by side, by the tasks that are evidence: those that are old enough,
 * and of these the labelled ones where nobody says what silence means. Costs are total costs as
 * booked unless a name says otherwise.
 */
public final class Comparison {

  /** By model cost per task, then name. */
  private static final Comparator<ArmEconomics> CHEAPEST_FIRST =
      Comparator.comparing(
              (ArmEconomics arm) -> arm.mature().modelMoments().meanCost(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ArmEconomics::key);

  private static final long DAYS_OF_A_YEAR = 365;

  private final ArmEconomics cheaper;
  private final ArmEconomics dearer;
  private final FeaturePolicy policy;
  private final @Nullable Obstacle obstacle;
  private final UnknownCost unknownCost;
  private final long matureTasksOfCheaper;
  private final long matureTasksOfDearer;

  private Comparison(ArmEconomics cheaper, ArmEconomics dearer, boolean inOneTime) {
    this.cheaper = requireNonNull(cheaper, "cheaper").compared();
    this.dearer = requireNonNull(dearer, "dearer").compared();
    this.policy = dearer.policy();
    this.obstacle = obstacle(cheaper, dearer, inOneTime);
    this.matureTasksOfCheaper = cheaper.ofMature().tasks();
    this.matureTasksOfDearer = dearer.ofMature().tasks();
    this.unknownCost = new UnknownCost(this.cheaper.totals(), this.dearer.totals(), this::buy);
  }

  /** Two arms of one time, the cheaper one by model cost per task first. */
  static Comparison of(ArmEconomics one, ArmEconomics other) {
    boolean inOrder = CHEAPEST_FIRST.compare(one, other) <= 0;
    ArmEconomics cheaper = inOrder ? one : other;
    ArmEconomics dearer = inOrder ? other : one;
    var comparison = new Comparison(cheaper, dearer, true);
    return comparison.isReversed() ? new Comparison(dearer, cheaper, true) : comparison;
  }

  /** Two sides of an instant; the side after it is the dearer arm of the formulas. */
  static Comparison ofTimes(ArmEconomics before, ArmEconomics after) {
    return new Comparison(before, after, false);
  }

  /** The arm of lower model cost per task. */
  public ArmKey cheaper() {
    return cheaper.key();
  }

  /** The other arm. */
  public ArmKey dearer() {
    return dearer.key();
  }

  /** The cheaper arm by the tasks that are compared. */
  public ArmEconomics cheaperArm() {
    return cheaper;
  }

  /** The dearer arm by the tasks that are compared. */
  public ArmEconomics dearerArm() {
    return dearer;
  }

  /** The policy of the feature. */
  public FeaturePolicy policy() {
    return policy;
  }

  /** Why the arms are not compared; null when they are. */
  public @Nullable Obstacle obstacle() {
    return obstacle;
  }

  /** USD that one failure costs in labour by the policy. */
  public BigDecimal labourPerFailureUsd() {
    return policy.labourPerFailureUsd();
  }

  /** Whether kinds of tasks are told apart, and the arms compared within them. */
  public boolean isStratified() {
    return Strata.areTold(cheaper.totals(), dearer.totals());
  }

  /** Whether only tasks with a label are compared. */
  public boolean isByLabels() {
    return !policy.isSilenceEvidence();
  }

  /** Tasks of the cheaper arm that are old enough but have no label. */
  public long unlabelledOfCheaper() {
    return matureTasksOfCheaper - cheaper.totals().outcomes().labelled();
  }

  /** Tasks of the dearer arm that are old enough but have no label. */
  public long unlabelledOfDearer() {
    return matureTasksOfDearer - dearer.totals().outcomes().labelled();
  }

  /** Calls of unknown cost in either arm. */
  public UnpricedCalls unpriced() {
    return new UnpricedCalls(cheaper.unpricedCalls(), dearer.unpricedCalls());
  }

  /** What the data say about the total costs, as far as these are known, and the success. */
  public ArmDifference difference() {
    return Strata.difference(cheaper.totals(), dearer.totals(), Spend::total);
  }

  /** What the data say about the costs before the labour of failures, and the success. */
  public ArmDifference beforeFailures() {
    return Strata.difference(cheaper.totals(), dearer.totals(), Spend::beforeFailures);
  }

  /** The rule that decides, by the costs that are known. */
  public BetterBuy buy() {
    return buy(difference());
  }

  /** What a task of the dearer arm is worth more; nothing while no success has a value. */
  public Estimate netBenefit() {
    BigDecimal value = policy.successValueUsd();
    return value == null ? Estimate.NONE : difference().netBenefit(value.doubleValue());
  }

  /**
   * Which arm is the better buy; undecided while the arms cannot be compared, while either has too
   * few tasks to decide by, and while unknown costs could turn the decision.
   */
  public Decision decision() {
    return isReady() ? unknownCost.decision() : Decision.UNDECIDED;
  }

  /** Whether the dearer arm is shown to cost more and to buy nothing, by enough tasks. */
  public boolean isOverProvisioned() {
    return decision() == Decision.CHEAPER && buy().isOverProvisioned();
  }

  /** Whether unknown costs are all that is in the way of a decision. */
  public boolean awaitsPrices() {
    return isReady()
        && unknownCost.decision() == Decision.UNDECIDED
        && buy().decision() != Decision.UNDECIDED;
  }

  /**
   * About how many more tasks it takes to decide, both arms together; of labelled ones where only
   * these are compared. 0 when it is decided; null when it cannot be told, when no number is
   * enough, or when they would not come within a year at the present rate.
   */
  public @Nullable Long tasksNeeded() {
    Long needed = obstacle != null || awaitsPrices() ? null : buy().tasksNeeded();
    if (needed == null || needed > DAYS_OF_A_YEAR * tasksPerDay()) {
      return null;
    }
    return Math.max(needed, missingTasks());
  }

  /** How many tasks the two are short of {@link ArmEconomics#ENOUGH_TASKS} each. */
  public long missingTasks() {
    return cheaper.missingTasks() + dearer.missingTasks();
  }

  /**
   * What a failure that costs nothing by policy would have to cost for both arms to be worth the
   * same; null when no amount above 0 turns the verdict, or no failure is free.
   */
  public @Nullable Double turningCostOfUnpaidFailure() {
    Double netCost = netCost();
    Double fewer = fewerUnpaidFailures();
    if (netCost == null || fewer == null || fewer == 0 || isStratified()) {
      return null;
    }
    double turn = netCost / fewer;
    return turn > 0 && Double.isFinite(turn) ? turn : null;
  }

  /** Share of failures that cost nothing in the cheaper arm less that in the dearer one. */
  private @Nullable Double fewerUnpaidFailures() {
    Double ofCheaper = unpaidShare(cheaper);
    Double ofDearer = unpaidShare(dearer);
    return ofCheaper == null || ofDearer == null ? null : Double.valueOf(ofCheaper - ofDearer);
  }

  private static @Nullable Double unpaidShare(ArmEconomics arm) {
    return ArmEconomics.ratio(
        BigDecimal.valueOf(arm.totals().unpaidFailures()), BigDecimal.valueOf(arm.tasks()));
  }

  /** What the dearer arm costs more, less what its successes are worth. */
  private @Nullable Double netCost() {
    Double worth = netBenefit().estimate();
    return worth == null ? difference().deltaCost() : Double.valueOf(-worth);
  }

  /** Among tasks of one kind the arm may be the dearer one that is the cheaper one over all. */
  private boolean isReversed() {
    Double delta = isStratified() ? beforeFailures().deltaCost() : null;
    return delta != null && delta < 0;
  }

  private boolean isReady() {
    return obstacle == null && missingTasks() == 0;
  }

  private BetterBuy buy(ArmDifference difference) {
    BigDecimal value = policy.successValueUsd();
    return new BetterBuy(difference, value == null ? null : value.doubleValue(), surprise());
  }

  /** The labour that one more task may cost, where such labour is paid for at all. */
  private double surprise() {
    CostBreakdown seen = cheaper.totals().cost().plus(dearer.totals().cost());
    return Math.max(
        paid(seen.escalation(), policy.escalationCostUsd()),
        Math.max(
            paid(seen.rework(), policy.reworkCostUsd()),
            paid(seen.review(), policy.reviewCostUsd())));
  }

  private static double paid(BigDecimal seen, BigDecimal each) {
    return seen.signum() > 0 ? each.doubleValue() : 0;
  }

  private double tasksPerDay() {
    Calendar both = cheaper.totals().calendar().plus(dearer.totals().calendar(), 1);
    return (double) (cheaper.tasks() + dearer.tasks()) / Math.max(1, both.days());
  }

  private static @Nullable Obstacle obstacle(
      ArmEconomics one, ArmEconomics other, boolean inOneTime) {
    var evidence = new Evidence(one.mature(), other.mature(), one.policy());
    if (!one.ofMature().isCostKnown() || !other.ofMature().isCostKnown()) {
      return Obstacle.COST_UNKNOWN;
    }
    if (one.mature().population().isUneven() || other.mature().population().isUneven()) {
      return Obstacle.UNEVEN_SAMPLE;
    }
    if (isCache(one) || isCache(other)) {
      return Obstacle.PATHS_OF_ONE_POLICY;
    }
    if (inOneTime && !evidence.hasCommonTime()) {
      return Obstacle.NO_COMMON_TIME;
    }
    Obstacle ofLabels = evidence.ofLabels();
    boolean isFew = one.compared().hasFewClusters() || other.compared().hasFewClusters();
    return ofLabels == null && isFew ? Obstacle.FEW_CLUSTERS : ofLabels;
  }

  private static boolean isCache(ArmEconomics arm) {
    return arm.key().arm().equals(Group.SEMANTIC_CACHE);
  }
}
