package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What people and infrastructure cost for the tasks of a feature, and what silence means.
 *
 * @param escalationCostUsd USD for one task that a person had to take over
 * @param reworkCostUsd USD for one failed task that nobody escalated, or for rework of untold
 *     length
 * @param reviewCostUsd USD for one review of untold length
 * @param infrastructureCostUsd USD for one task, whatever its outcome
 * @param hourlyRateUsd USD for an hour of work, for rework and reviews told in minutes; null when
 *     not known
 * @param onSilence the verdict on a task that nothing was heard about
 * @param silenceStated whether the owner of the feature says so; otherwise it is an assumption, and
 *     no evidence of anything
 * @param successValueUsd USD that a success is worth beyond the costs booked; null when not known
 */
public record FeaturePolicy(
    BigDecimal escalationCostUsd,
    BigDecimal reworkCostUsd,
    BigDecimal reviewCostUsd,
    BigDecimal infrastructureCostUsd,
    @Nullable BigDecimal hourlyRateUsd,
    Verdict onSilence,
    boolean silenceStated,
    @Nullable BigDecimal successValueUsd) {

  /** Fifteen dollars an escalation, nothing else costs, and silence is taken for success. */
  public static final FeaturePolicy DEFAULT =
      new FeaturePolicy(
          new BigDecimal("15.00"),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          Verdict.SUCCESS,
          false,
          null);

  /** A policy whose owner says what silence means, and not what a success is worth. */
  public FeaturePolicy(
      BigDecimal escalationCostUsd,
      BigDecimal reworkCostUsd,
      BigDecimal reviewCostUsd,
      BigDecimal infrastructureCostUsd,
      @Nullable BigDecimal hourlyRateUsd,
      Verdict onSilence) {
    this(
        escalationCostUsd,
        reworkCostUsd,
        reviewCostUsd,
        infrastructureCostUsd,
        hourlyRateUsd,
        onSilence,
        true,
        null);
  }

  /** Checks that nothing is null but the hourly rate and the value of a success. */
  public FeaturePolicy {
    requireNonNull(escalationCostUsd, "escalationCostUsd");
    requireNonNull(reworkCostUsd, "reworkCostUsd");
    requireNonNull(reviewCostUsd, "reviewCostUsd");
    requireNonNull(infrastructureCostUsd, "infrastructureCostUsd");
    requireNonNull(onSilence, "onSilence");
  }

  /** Whether a task that nothing was heard about shows how it ended: somebody has to say so. */
  public boolean isSilenceEvidence() {
    return silenceStated && onSilence != Verdict.UNKNOWN;
  }

  /** USD that one failure costs in labour: the {@code L} of the break-even formulas. */
  public BigDecimal labourPerFailureUsd() {
    return escalationCostUsd.max(reworkCostUsd);
  }
}
