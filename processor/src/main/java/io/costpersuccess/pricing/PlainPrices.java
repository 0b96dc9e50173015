package io.costpersuccess.pricing;

import static io.costpersuccess.call.UsageClass.CACHE_READ;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_1H;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_5M;
import static io.costpersuccess.call.UsageClass.INPUT;
import static io.costpersuccess.call.UsageClass.REASONING;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the usage of a call would have cost at plainer prices: at the standard tier, there without a
 * cache, and then without reasoning.
 *
 * @param billed the price that was applied
 * @param standard the price at the standard tier; null when {@code billed} is, or there is none
 * @param usage what was used
 */
record PlainPrices(Price billed, @Nullable Price standard, Usage usage) {
  private static final List<UsageClass> CACHED =
      List.of(CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H);

  /** What raised and lowered the cost. */
  PriceEffects effects() {
    return new PriceEffects(tier(), cache(), reasoning(), BigDecimal.ZERO);
  }

  private BigDecimal tier() {
    BigDecimal sum = BigDecimal.ZERO;
    if (standard != null) {
      for (UsageClass usageClass : UsageClass.values()) {
        UnitPrice own = used(usageClass);
        if (own != null) {
          sum = sum.add(usd(usageClass, own.usdPerMillion().subtract(atStandardTier(own))));
        }
      }
    }
    return Cost.canonical(sum);
  }

  private BigDecimal cache() {
    BigDecimal sum = BigDecimal.ZERO;
    for (UsageClass usageClass : CACHED) {
      UnitPrice own = used(usageClass);
      UnitPrice plain = own == null ? null : billed.units().price(INPUT);
      if (own != null && plain != null) {
        sum = sum.add(usd(usageClass, atStandardTier(own).subtract(atStandardTier(plain))));
      }
    }
    return Cost.canonical(sum);
  }

  private BigDecimal reasoning() {
    UnitPrice own = used(REASONING);
    return own == null ? BigDecimal.ZERO : usd(REASONING, atStandardTier(own));
  }

  /** The price that a class was billed at; null when nothing of it was used or billed. */
  private @Nullable UnitPrice used(UsageClass usageClass) {
    return usage.quantity(usageClass) == 0 ? null : billed.units().price(usageClass);
  }

  /** Like is compared with like: a substitute with the standard price of what it is listed for. */
  private BigDecimal atStandardTier(UnitPrice own) {
    BigDecimal price = standard == null ? null : standard.usdPerMillion(own.listed());
    return price == null ? own.usdPerMillion() : price;
  }

  private BigDecimal usd(UsageClass usageClass, BigDecimal usdPerMillion) {
    return CostItem.usd(usage.quantity(usageClass), usdPerMillion);
  }
}
