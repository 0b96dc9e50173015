package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What turns the usage of a call into its cost: few calls differ in it, so that it is kept once for
 * many.
 *
 * @param status how far the cost can be believed, or why there is none
 * @param price the price that was applied; null if and only if the calls are unpriced
 * @param standard the price at the standard tier, by the same list; null when the price that was
 *     applied is of that tier, or there is none
 */
public record Rates(CostStatus status, @Nullable Price price, @Nullable Price standard) {
  /** Checks that the status is not null. */
  public Rates {
    requireNonNull(status, "status");
  }

  /** The cost of this usage. */
  public Cost cost(Usage usage) {
    return price == null ? Cost.unpriced(status) : new Cost(status, price, standard, usage);
  }
}
