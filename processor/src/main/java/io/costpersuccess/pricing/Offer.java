package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing under which the model of a call may be priced, and how sure it is that it is the one.
 *
 * @param listing the prices
 * @param bound on which side of the true cost a price of the listing may lie, by what the reported
 *     name leaves open
 */
record Offer(Listing listing, Bound bound) {
  /**
   * The first model that was sold by the token is OpenAI's, announced on 2020-06-11. An earlier
   * time, such as 0, is no time of a call.
   */
  private static final Instant FIRST_CALL = Instant.parse("2020-06-11T00:00:00Z");

  /** The listing of a name that leaves nothing open. */
  Offer(Listing listing) {
    this(listing, Bound.EXACT);
  }

  /**
   * The price of a call: that of its instant, and when no time is told, the least there ever was.
   */
  @Nullable Price find(LlmCall call) {
    return isTimeKnown(call) ? listing.find(call) : listing.findLeast(call);
  }

  /**
   * The price that a call would have had at the standard tier; null when its own price is of that
   * tier, or there is none.
   */
  @Nullable Price standard(LlmCall call, Price price) {
    return price.terms().tier() == ServiceTier.STANDARD ? null : listing.findStandard(call);
  }

  private static boolean isTimeKnown(LlmCall call) {
    return !call.start().isBefore(FIRST_CALL);
  }

  /**
   * The bound of a cost at one of these prices.
   *
   * @param known the bound that usage, tier and price put on it
   */
  Bound bound(LlmCall call, Price price, Bound known) {
    boolean placeKnown = !call.conditions().region().isEmpty() || !listing.isRegional();
    Bound told = isTimeKnown(call) && placeKnown ? Bound.EXACT : Bound.LOWER;
    Bound all = known.and(bound).and(told);
    boolean mayBeOther =
        all == Bound.EXACT
            && !call.conditions().tierSeen()
            && price.terms().tier() == ServiceTier.STANDARD;
    return mayBeOther ? unseenTier(call, price) : all;
  }

  /**
   * The bound of the standard price of a call whose telemetry cannot tell its tier. A batch is no
   * call that an instrumentation sees. Where the model is sold at a discount, the discount is what
   * is most likely unseen; else a surcharge is.
   */
  private Bound unseenTier(LlmCall call, Price standard) {
    if (isOther(listing.find(call, ServiceTier.FLEX), standard)) {
      return Bound.UPPER;
    }
    return isOther(listing.find(call, ServiceTier.PRIORITY), standard) ? Bound.LOWER : Bound.EXACT;
  }

  private static boolean isOther(@Nullable Price price, Price standard) {
    return price != null && !price.unitPrices().equals(standard.unitPrices());
  }
}
