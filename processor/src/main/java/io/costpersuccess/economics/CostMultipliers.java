package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.pricing.PriceEffects;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The factors of a model cost. The part of it that follows from usage is a base, what the same
 * calls would have cost at the standard tier without a cache and without reasoning, times three:
 *
 * <pre>usage = base x reasoning x cache x batch</pre>
 *
 * <p>The fourth one is of all model cost, whether it follows from usage or not: {@code model = kept
 * x retry}. A factor that does not exist is null: of no such cost, over nothing, or of sums that
 * corrections alone made.
 *
 * @param cost what tasks cost
 */
public record CostMultipliers(CostBreakdown cost) {
  /** Checks that nothing is null. */
  public CostMultipliers {
    requireNonNull(cost, "cost");
  }

  /** Model cost over the model cost that no later attempt superseded; from 1. */
  public @Nullable Double retry() {
    return factor(cost.model(), cost.model().subtract(cost.retry()));
  }

  /**
   * Cost of usage over that without a prompt cache, both at the standard tier: with all of the
   * prompt as plain input. Below 1 when the cache saves money, above when it was written in vain.
   */
  public @Nullable Double cache() {
    return factor(atStandardTier(), uncached());
  }

  /** Cost of usage over that at the standard tier; below 1 for a discount. */
  public @Nullable Double batch() {
    return factor(usage(), atStandardTier());
  }

  /** Cost of usage over that without reasoning, both uncached at the standard tier; from 1. */
  public @Nullable Double reasoning() {
    return factor(uncached(), uncached().subtract(effects().reasoning()));
  }

  private BigDecimal usage() {
    return cost.model().subtract(effects().lump());
  }

  private BigDecimal atStandardTier() {
    return usage().subtract(effects().tier());
  }

  private BigDecimal uncached() {
    return atStandardTier().subtract(effects().cache());
  }

  private PriceEffects effects() {
    return cost.effects();
  }

  private static @Nullable Double factor(BigDecimal whole, BigDecimal base) {
    boolean isReal = base.signum() > 0 && whole.signum() >= 0;
    return isReal ? ArmEconomics.quotient(whole, base) : null;
  }
}
