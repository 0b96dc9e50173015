package io.costpersuccess.ledger;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.pricing.PriceEffects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What people cost for one task. An escalation is paid once, however many signals tell of it; a
 * failure that nobody escalated costs the rework; every review is paid.
 */
final class Labour {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final int DECIMALS = 12;

  private final FeaturePolicy policy;
  private final Collection<Signal> signals;

  Labour(FeaturePolicy policy, Collection<Signal> signals) {
    this.policy = policy;
    this.signals = signals;
  }

  /** The cost of labour and infrastructure of a task that ended like this. */
  CostBreakdown cost(Judgement judgement) {
    boolean escalated = judgement.escalated();
    boolean abandoned = judgement.verdict() == Verdict.FAILURE && !escalated;
    BigDecimal redone = paid(Effect.REWORK, policy.reworkCostUsd());
    boolean paidTwice = redone.signum() > 0;
    return new CostBreakdown(
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        escalated ? policy.escalationCostUsd() : BigDecimal.ZERO,
        abandoned && !paidTwice ? policy.reworkCostUsd() : redone,
        paid(Effect.REVIEW, policy.reviewCostUsd()),
        policy.infrastructureCostUsd(),
        PriceEffects.NONE);
  }

  /**
   * What a task costs whatever its silence is taken for; what a labelled one costs is known.
   *
   * @param judgement how the task ended
   * @param calls what its calls cost
   */
  CostRange costRange(Judgement judgement, CostBreakdown calls) {
    return judgement.source() == VerdictSource.NONE
        ? new CostRange(silent(Verdict.SUCCESS, calls), silent(Verdict.FAILURE, calls))
        : CostRange.of(calls.plus(cost(judgement)).total());
  }

  private BigDecimal silent(Verdict verdict, CostBreakdown calls) {
    return calls.plus(cost(new Judgement(verdict, VerdictSource.NONE, false))).total();
  }

  private BigDecimal paid(Effect effect, BigDecimal each) {
    return signals.stream()
        .filter(signal -> signal.effect() == effect)
        .map(signal -> paid(signal, each))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal paid(Signal signal, BigDecimal each) {
    BigDecimal rate = policy.hourlyRateUsd();
    return signal.minutes() == null || rate == null
        ? each
        : signal
            .minutes()
            .multiply(rate)
            .divide(MINUTES_PER_HOUR, DECIMALS, RoundingMode.HALF_EVEN);
  }
}
