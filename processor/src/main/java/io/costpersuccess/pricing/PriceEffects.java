package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What raised and lowered the cost of one or many calls, in USD, exact. What the same tokens would
 * have cost without any of it is the base:
 *
 * <pre>cost = base + reasoning + cache + tier + lump</pre>
 *
 * <p>Each amount is the difference that one step makes, in this order, so that every sum from the
 * left is a cost of its own. An effect that is not known, for want of a price to compare with, is
 * 0. Corrections can make a difference of two such records negative.
 *
 * @param tier what the service tier adds to the cost at the standard tier; below 0 for a discount
 * @param cache what reading and writing a prompt cache adds to the cost of the same tokens as plain
 *     input; below 0 for a saving
 * @param reasoning what reasoning tokens cost
 * @param lump what does not follow from usage, and so has no such parts: reported costs and GPU
 *     time
 */
public record PriceEffects(
    BigDecimal tier, BigDecimal cache, BigDecimal reasoning, BigDecimal lump) {

  /** Of calls that cost what their plain tokens cost, or nothing. */
  public static final PriceEffects NONE =
      new PriceEffects(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Checks that nothing is null. */
  public PriceEffects {
    requireNonNull(tier, "tier");
    requireNonNull(cache, "cache");
    requireNonNull(reasoning, "reasoning");
    requireNonNull(lump, "lump");
  }

  static PriceEffects lump(BigDecimal usd) {
    return new PriceEffects(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, usd);
  }

  /** The sum of both, item by item. */
  public PriceEffects plus(PriceEffects other) {
    if (other.isZero()) {
      return this;
    }
    return isZero()
        ? other
        : new PriceEffects(
            tier.add(other.tier),
            cache.add(other.cache),
            reasoning.add(other.reasoning),
            lump.add(other.lump));
  }

  /** So many times every item. */
  public PriceEffects times(BigDecimal count) {
    return isZero()
        ? NONE
        : new PriceEffects(
            tier.multiply(count),
            cache.multiply(count),
            reasoning.multiply(count),
            lump.multiply(count));
  }

  /** Whether there is neither an effect nor a lump. */
  public boolean isZero() {
    return tier.signum() == 0
        && cache.signum() == 0
        && reasoning.signum() == 0
        && lump.signum() == 0;
  }
}
