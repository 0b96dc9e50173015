package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All prices of one model at one provider, in no order; no two of them have equal terms at the same
 * time.
 */
final class Listing {
  private final Supplier<List<Price>> maker;
  private volatile @Nullable List<Price> prices;

  /** Written before the prices, and read after them. */
  private boolean regional;

  Listing(List<Price> prices) {
    this(() -> prices);
  }

  /** A listing that is made when it is first asked; asked twice at once, it may be made twice. */
  Listing(Supplier<List<Price>> maker) {
    this.maker = maker;
  }

  List<Price> prices() {
    List<Price> made = prices;
    if (made == null) {
      made = List.copyOf(maker.get());
      regional = made.stream().anyMatch(price -> price.terms().isRegional());
      prices = made;
    }
    return made;
  }

  /** Whether regional endpoints have other prices than the global one. */
  boolean isRegional() {
    return !prices().isEmpty() && regional;
  }

  /**
   * The price of a call: that of its tier, else the standard one. A tier's price for any prompt
   * length gives way to a standard price for long prompts, since it says nothing of those.
   */
  @Nullable Price find(LlmCall call) {
    Price standard = findStandard(call);
    Price own = find(call, call.conditions().tier());
    boolean tooGeneral =
        own != null
            && standard != null
            && own.terms().context() == null
            && standard.terms().context() != null;
    return own == null || tooGeneral ? standard : own;
  }

  /**
   * The price at which the usage of a call costs least, of all that there ever were for its tier,
   * else for the standard one: the price of a call of which no time is told.
   */
  @Nullable Price findLeast(LlmCall call) {
    Price own = findLeast(call, call.conditions().tier());
    return own == null ? findLeast(call, ServiceTier.STANDARD) : own;
  }

  private @Nullable Price findLeast(LlmCall call, ServiceTier tier) {
    return prices().stream()
        .filter(price -> price.terms().tier() == tier && price.terms().fit(call))
        .min(Comparator.comparing(price -> price.units().usd(call.usage().usage())))
        .orElse(null);
  }

  /** The price that the call would have at the standard tier. */
  @Nullable Price findStandard(LlmCall call) {
    return find(call, ServiceTier.STANDARD);
  }

  /** The price of a tier for a call; null when the tier has none. */
  @Nullable Price find(LlmCall call, ServiceTier tier) {
    Price best = null;
    List<Price> all = prices();
    for (int i = 0; i < all.size(); i++) {
      Price price = all.get(i);
      boolean fits = price.terms().tier() == tier && price.fits(call);
      if (fits && (best == null || price.terms().precede(best.terms()))) {
        best = price;
      }
    }
    return best;
  }
}
