package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which arm of a feature to give the next task to, and why. It is advice: nothing here calls a
 * model.
 *
 * @param featureTag the feature
 * @param maxCostUsd the most that a task may cost in all, in USD; null for no ceiling
 * @param seed what the draws were made from; the same seed gives the same advice
 * @param pick the arm for the next task; null when none is within the ceiling
 * @param options every arm: first those within the ceiling, then by expected success, the highest
 *     first
 */
public record Advice(
    String featureTag,
    @Nullable BigDecimal maxCostUsd,
    long seed,
    @Nullable String pick,
    List<Option> options) {

  /** Copies the list. */
  public Advice {
    requireNonNull(featureTag, "featureTag");
    options = List.copyOf(options);
  }

  /**
   * An arm, and the evidence about it.
   *
   * @param arm its unit economics
   * @param isEligible whether the cost of its tasks is known and within the ceiling, for which
   *     every call has to have a price
   * @param expectedSuccess the mean of the belief about its success rate, (successes + 1) / (tasks
   *     + 2)
   * @param chanceOfBest how often it had the highest rate of all eligible arms when rates were
   *     drawn from the beliefs; 0 for others
   */
  public record Option(
      ArmEconomics arm, boolean isEligible, double expectedSuccess, double chanceOfBest) {

    /** The tasks of the arm that the belief rests on: those that are old enough to be compared. */
    public ArmEconomics evidence() {
      return arm.compared();
    }
  }
}
