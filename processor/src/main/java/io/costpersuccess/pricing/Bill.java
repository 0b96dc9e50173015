package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Usage;

/** The application of a price to the usage of a call. */
final class Bill {
  private Bill() {}

  /**
   * The cost of a call with usable usage at the price of a catalogue row.
   *
   * @param offer the listing that the price is from
   */
  static Cost of(LlmCall call, Offer offer, Price price) {
    Usage usage = call.usage().usage();
    UnitPrices units = price.units();
    if (!usage.isEmpty() && !units.priceAny(usage)) {
      return Cost.unpriced(price.isByPiece() ? CostStatus.MISSING_USAGE : CostStatus.UNKNOWN_MODEL);
    }
    Bound reading = Bound.of(call.usage().quality(), price);
    Bound tier = Bound.of(call.conditions().tier(), price.terms().tier());
    Bound known = reading.and(tier).and(units.bound(usage));
    CostStatus status = offer.bound(call, price, known).status();
    return new Cost(status, price, offer.standard(call, price), usage);
  }
}
