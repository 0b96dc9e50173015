package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Two arms of a feature side by side.
 *
 * @param cheaper the arm of lower model cost per task
 * @param dearer the other arm
 * @param labourPerFailureUsd USD that one failure costs in labour
 * @param isStratified whether kinds of tasks are told apart, and the arms compared within them
 * @param unpriced calls of unknown cost in either arm
 * @param missingTasks how many tasks the two are short of {@link ArmEconomics#ENOUGH_TASKS} each
 * @param difference what the data say about the two
 */
public record Comparison(
    ArmKey cheaper,
    ArmKey dearer,
    BigDecimal labourPerFailureUsd,
    boolean isStratified,
    UnpricedCalls unpriced,
    long missingTasks,
    ArmDifference difference) {

  /** By model cost per task, then name. */
  private static final Comparator<ArmEconomics> CHEAPEST_FIRST =
      Comparator.comparing(
              (ArmEconomics arm) -> arm.modelMoments().meanCost(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ArmEconomics::key);

  /** Checks that nothing is null. */
  public Comparison {
    requireNonNull(cheaper, "cheaper");
    requireNonNull(dearer, "dearer");
    requireNonNull(labourPerFailureUsd, "labourPerFailureUsd");
    requireNonNull(unpriced, "unpriced");
    requireNonNull(difference, "difference");
  }

  /**
   * Which arm is the better buy; undecided while either has too few tasks to decide by, or while
   * prices are missing.
   */
  public Decision decision() {
    return isDecidable() ? difference.decision() : Decision.UNDECIDED;
  }

  /** Whether the dearer arm is shown to cost more and to buy nothing, by enough tasks. */
  public boolean isOverProvisioned() {
    return isDecidable() && difference.overProvisioned();
  }

  /**
   * Whether calls of unknown cost are in the way: those of the arm that is the better buy as far as
   * is known, so that no number of tasks decides for it. Such calls of the other arm only make it
   * dearer still.
   */
  public boolean awaitsPrices() {
    return unpriced.favour(difference.netBenefit().estimate());
  }

  /**
   * About how many more tasks it takes to decide, both arms together; 0 when it is decided, null
   * when it cannot be told or no number of tasks is enough.
   */
  public @Nullable Long tasksNeeded() {
    return awaitsPrices() ? null : atLeast(missingTasks, difference.tasksNeeded());
  }

  private boolean isDecidable() {
    return missingTasks == 0 && !awaitsPrices();
  }

  static @Nullable Long atLeast(long least, @Nullable Long tasks) {
    return tasks == null ? null : Long.valueOf(Math.max(least, tasks));
  }

  static Comparison of(ArmEconomics one, ArmEconomics other, BigDecimal labour) {
    boolean inOrder = CHEAPEST_FIRST.compare(one, other) <= 0;
    ArmEconomics cheaper = inOrder ? one : other;
    ArmEconomics dearer = inOrder ? other : one;
    Comparison comparison = ofOrdered(cheaper, dearer, labour);
    Double deltaCost = comparison.difference.deltaCost();
    // Among tasks of one kind the arm may be the dearer one that is the cheaper one over all.
    boolean isReversed = deltaCost != null && deltaCost < 0;
    return isReversed ? ofOrdered(dearer, cheaper, labour) : comparison;
  }

  private static Comparison ofOrdered(
      ArmEconomics cheaper, ArmEconomics dearer, BigDecimal labour) {
    return new Comparison(
        cheaper.key(),
        dearer.key(),
        labour,
        Strata.areTold(cheaper, dearer),
        new UnpricedCalls(cheaper.unpricedCalls(), dearer.unpricedCalls()),
        cheaper.missingTasks() + dearer.missingTasks(),
        Strata.difference(cheaper, dearer, labour));
  }
}
