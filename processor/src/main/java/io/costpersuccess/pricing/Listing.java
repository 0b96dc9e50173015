package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All prices of one model at one provider.
 *
 * @param prices in no order; no two of them have equal terms at the same time
 */
record Listing(List<Price> prices) {
  private static final Comparator<Price> BY_PRECISION =
      Comparator.comparing(Price::terms, PriceTerms.BY_PRECISION);

  Listing {
    prices = List.copyOf(prices);
  }

  /**
   * The price of a call: that of its tier, else the standard one. A tier's price for any prompt
   * length gives way to a standard price for long prompts, since it says nothing of those.
   */
  @Nullable Price find(LlmCall call) {
    Price standard = find(call, ServiceTier.STANDARD);
    Price own = find(call, call.conditions().tier());
    boolean tooGeneral =
        own != null
            && standard != null
            && own.terms().context() == null
            && standard.terms().context() != null;
    return own == null || tooGeneral ? standard : own;
  }

  private @Nullable Price find(LlmCall call, ServiceTier tier) {
    return prices.stream()
        .filter(price -> price.terms().tier() == tier && price.fits(call))
        .max(BY_PRECISION)
        .orElse(null);
  }
}
