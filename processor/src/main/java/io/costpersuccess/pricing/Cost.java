package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call cost. Amounts are exact and in a canonical scale: equal amounts are {@code equal}.
 *
 * @param status how far the amount can be believed, or why there is none
 * @param usd the amount in USD, not negative; null if and only if the call is unpriced
 * @param items the amount by class of usage, in the order of the classes; empty when unpriced or
 *     reported
 * @param priceId the {@link Price#id} that was applied; null when unpriced or reported
 */
public record Cost(
    CostStatus status, @Nullable BigDecimal usd, List<CostItem> items, @Nullable String priceId) {
  /**
   * Copies the items.
   *
   * @throws IllegalArgumentException if there is an amount without a priced status or the reverse
   */
  public Cost {
    requireNonNull(status, "status");
    items = List.copyOf(items);
    if (status.isPriced() != (usd != null)) {
      throw new IllegalArgumentException(
          "found " + usd + " USD with status " + status.wireName() + ", expected both or neither");
    }
  }

  static Cost unpriced(CostStatus status) {
    return new Cost(status, null, List.of(), null);
  }

  static Cost reported(BigDecimal usd) {
    return new Cost(CostStatus.REPORTED, canonical(usd), List.of(), null);
  }

  /** The one form of an amount: no trailing zeros, no negative scale. */
  static BigDecimal canonical(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
