package io.costpersuccess.ledger;

import io.costpersuccess.pricing.PriceEffects;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The cost of one or many tasks, in USD, exact. Corrections can make a difference of two breakdowns
 * negative.
 *
 * @param model cost of all counted calls of the work itself
 * @param retry the part of {@code model} that a later attempt superseded
 * @param failedCall the part of {@code model} that calls cost which ended in an error
 * @param evaluation cost of calls that graded the work
 * @param escalation labour of tasks that a person had to take over
 * @param rework labour of failures that nobody escalated, and of work done again
 * @param review labour of reviews
 * @param infrastructure fixed cost of tasks
 * @param effects what raised and lowered {@code model}
 */
public record CostBreakdown(
    BigDecimal model,
    BigDecimal retry,
    BigDecimal failedCall,
    BigDecimal evaluation,
    BigDecimal escalation,
    BigDecimal rework,
    BigDecimal review,
    BigDecimal infrastructure,
    PriceEffects effects) {

  /** No cost at all. */
  public static final CostBreakdown ZERO =
      new CostBreakdown(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          PriceEffects.NONE);

  /** Everything that people cost. */
  public BigDecimal labour() {
    return escalation.add(rework).add(review);
  }

  /** Model, evaluation, labour and infrastructure. */
  public BigDecimal total() {
    return model.add(evaluation).add(labour()).add(infrastructure);
  }

  /** The sum of both, item by item. */
  public CostBreakdown plus(CostBreakdown other) {
    return new CostBreakdown(
        model.add(other.model),
        retry.add(other.retry),
        failedCall.add(other.failedCall),
        evaluation.add(other.evaluation),
        escalation.add(other.escalation),
        rework.add(other.rework),
        review.add(other.review),
        infrastructure.add(other.infrastructure),
        effects.plus(other.effects));
  }

  /** The difference of both, item by item. */
  public CostBreakdown minus(CostBreakdown other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  /** So many times every item. */
  public CostBreakdown times(BigDecimal count) {
    return new CostBreakdown(
        model.multiply(count),
        retry.multiply(count),
        failedCall.multiply(count),
        evaluation.multiply(count),
        escalation.multiply(count),
        rework.multiply(count),
        review.multiply(count),
        infrastructure.multiply(count),
        effects.times(count));
  }

  boolean isZero() {
    return Stream.of(
                model, retry, failedCall, evaluation, escalation, rework, review, infrastructure)
            .allMatch(amount -> amount.signum() == 0)
        && effects.isZero();
  }
}
