package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;

/**
 * What one class of usage cost in one call.
 *
 * @param usageClass what was used
 * @param quantity how much of it, in units of the class
 * @param usdPerMillion the price that was applied, in USD per million units; for GPU time rounded
 *     to 12 decimals
 * @param usd the amount in USD: quantity times price exactly, but for GPU time, see {@link
 *     GpuRate#usd}
 */
public record CostItem(
    UsageClass usageClass, BigDecimal quantity, BigDecimal usdPerMillion, BigDecimal usd) {
  /** A unit price is for a million units. */
  static final int MILLION_DIGITS = 6;

  /** Checks that nothing is null. */
  public CostItem {
    requireNonNull(usageClass, "usageClass");
    requireNonNull(quantity, "quantity");
    requireNonNull(usdPerMillion, "usdPerMillion");
    requireNonNull(usd, "usd");
  }

  static CostItem of(UsageClass usageClass, long quantity, BigDecimal usdPerMillion) {
    var units = BigDecimal.valueOf(quantity);
    return new CostItem(usageClass, units, usdPerMillion, usd(quantity, usdPerMillion));
  }

  /** A list price is for a million units, so the amount needs a shift of the point, no division. */
  static BigDecimal usd(long quantity, BigDecimal usdPerMillion) {
    BigDecimal usd = BigDecimal.valueOf(quantity).multiply(usdPerMillion);
    return Cost.canonical(usd.movePointLeft(MILLION_DIGITS));
  }
}
