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
  /** Checks that nothing is null. */
  public CostItem {
    requireNonNull(usageClass, "usageClass");
    requireNonNull(quantity, "quantity");
    requireNonNull(usdPerMillion, "usdPerMillion");
    requireNonNull(usd, "usd");
  }

  /** A list price is for a million units, so the amount needs a shift of the point, no division. */
  static CostItem of(UsageClass usageClass, long quantity, BigDecimal usdPerMillion) {
    var units = BigDecimal.valueOf(quantity);
    var usd = Cost.canonical(units.multiply(usdPerMillion).movePointLeft(6));
    return new CostItem(usageClass, units, usdPerMillion, usd);
  }
}
