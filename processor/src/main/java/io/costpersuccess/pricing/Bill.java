package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Usage;
import org.jspecify.annotations.Nullable;

/** The application of a price to the usage of a call. */
final class Bill {
  private Bill() {}

  /**
   * The cost of a call with usable usage at the price of a catalogue row.
   *
   * @param standard the price at the standard tier; null when {@code price} is, or there is none
   */
  static Cost of(LlmCall call, Price price, @Nullable Price standard) {
    Usage usage = call.usage().usage();
    UnitPrices units = price.units();
    if (!usage.isEmpty() && !units.priceAny(usage)) {
      return Cost.unpriced(
          price.isByPiece() ? CostStatus.MISSING_USAGE : CostStatus.UNKNOWN_MODEL);
    }
    Bound reading = Bound.of(call.usage().quality());
    Bound tier = Bound.of(call.conditions().tier(), price.terms().tier());
    Bound bound = reading.and(tier).and(units.bound(usage));
    return new Cost(bound.status(), price, standard, usage);
  }
}
