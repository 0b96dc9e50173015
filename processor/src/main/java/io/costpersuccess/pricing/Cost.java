package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call cost. Amounts are exact and in a canonical scale: equal amounts are {@code equal}.
 * Immutable. The items of a cost that follows from usage and price are made when they are asked
 * for, which most never are.
 */
public final class Cost {
  /** The cost of a call that the provider rejected. */
  static final Cost NOT_BILLED = new Cost(CostStatus.NOT_BILLED, BigDecimal.ZERO, List.of(), null);

  private final CostStatus status;
  private final @Nullable BigDecimal usd;
  private final List<CostItem> given;
  private final @Nullable String givenId;
  private final @Nullable Price price;
  private final @Nullable Price standard;
  private final Usage usage;

  /**
   * A cost of these items.
   *
   * @param status how far the amount can be believed, or why there is none
   * @param usd the amount in USD, not negative; null if and only if the call is unpriced
   * @param items the amount by class of usage, in the order of the classes; empty when unpriced or
   *     reported
   * @param priceId the {@link Price#id} that was applied; null when unpriced or reported
   * @throws IllegalArgumentException if there is an amount without a priced status or the reverse
   */
  public Cost(
      CostStatus status, @Nullable BigDecimal usd, List<CostItem> items, @Nullable String priceId) {
    this.status = requireNonNull(status, "status");
    this.usd = usd;
    this.given = List.copyOf(items);
    this.givenId = priceId;
    this.price = null;
    this.standard = null;
    this.usage = Usage.NONE;
    if (status.isPriced() != (usd != null)) {
      throw new IllegalArgumentException(
          "found " + usd + " USD with status " + status.wireName() + ", expected both or neither");
    }
  }

  /**
   * The cost of usage at a price that has a unit price for some of it, or of no usage.
   *
   * @param standard the price at the standard tier; null when {@code price} is, or there is none
   */
  Cost(CostStatus status, Price price, @Nullable Price standard, Usage usage) {
    this.status = status;
    this.usd = price.units().usd(usage);
    this.given = List.of();
    this.givenId = null;
    this.price = price;
    this.standard = standard;
    this.usage = usage;
  }

  static Cost unpriced(CostStatus status) {
    return new Cost(status, null, List.of(), null);
  }

  static Cost reported(BigDecimal usd) {
    return new Cost(CostStatus.REPORTED, canonical(usd), List.of(), null);
  }

  /** How far the amount can be believed, or why there is none. */
  public CostStatus status() {
    return status;
  }

  /** The amount in USD, not negative; null if and only if the call is unpriced. */
  public @Nullable BigDecimal usd() {
    return usd;
  }

  /** The amount by class of usage, in the order of the classes; empty when unpriced or reported. */
  public List<CostItem> items() {
    return price == null ? given : price.units().items(usage);
  }

  /** The {@link Price#id} that was applied; null when unpriced or reported. */
  public @Nullable String priceId() {
    return price == null ? givenId : price.id();
  }

  /**
   * What makes this cost of its usage, which is the same for many calls.
   *
   * @return null when the cost does not follow from the usage: it was reported, or pays for time
   */
  public @Nullable Rates rates() {
    return price == null && status.isPriced() ? null : new Rates(status, price, standard);
  }

  /**
   * What is left when part of the usage is paid elsewhere, at the same unit prices. A cost that
   * does not follow from usage stays as it is.
   */
  public Cost less(Usage paid) {
    return price == null ? this : new Cost(status, price, standard, usage.minus(paid));
  }

  /** What raised and lowered this cost; all of it is a lump when it does not follow from usage. */
  public PriceEffects effects() {
    if (price != null) {
      return new PlainPrices(price, standard, usage).effects();
    }
    return usd == null ? PriceEffects.NONE : PriceEffects.lump(usd);
  }

  /** The one form of an amount: no trailing zeros, no negative scale. */
  static BigDecimal canonical(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Cost other
        && status == other.status
        && Objects.equals(usd, other.usd)
        && Objects.equals(priceId(), other.priceId())
        && items().equals(other.items());
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, usd, priceId());
  }

  @Override
  public String toString() {
    return status.wireName() + " " + usd + " USD by " + priceId() + " " + items();
  }
}
