package io.costpersuccess.pricing;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit prices of a row for all classes of usage, substitutes included, ready to be multiplied:
 * as whole numbers of one scale. What does not fit a long is reckoned as a decimal; either way the
 * result is exact.
 */
final class UnitPrices {
  private static final UsageClass[] CLASSES = UsageClass.values();

  private static final int RADIX = 10;

  private final @Nullable UnitPrice[] prices = new @Nullable UnitPrice[CLASSES.length];
  private final long[] unscaled = new long[CLASSES.length];
  private final int scale;
  private final boolean fits;
  private final boolean byPiece;

  UnitPrices(Price price) {
    int digits = 0;
    for (int i = 0; i < CLASSES.length; i++) {
      UnitPrice found = UnitPrice.of(price, CLASSES[i]);
      prices[i] = found;
      digits = found == null ? digits : Math.max(digits, found.usdPerMillion().scale());
    }
    this.scale = digits;
    this.fits = scaleAll();
    this.byPiece = price.isByPiece();
  }

  private boolean scaleAll() {
    boolean all = true;
    for (int i = 0; i < CLASSES.length; i++) {
      UnitPrice price = prices[i];
      BigInteger whole =
          price == null ? null : price.usdPerMillion().movePointRight(scale).toBigIntegerExact();
      boolean small = whole == null || whole.bitLength() < Long.SIZE;
      all &= small;
      unscaled[i] = whole == null || !small ? 0 : whole.longValueExact();
    }
    return all;
  }

  /** The price of a class; null when neither it nor a substitute has one. */
  @SuppressWarnings("EnumOrdinal") // nothing stores the index
  @Nullable UnitPrice price(UsageClass usageClass) {
    return prices[usageClass.ordinal()];
  }

  /** Whether any class that was used has a price. */
  boolean priceAny(Usage usage) {
    for (int i = 0; i < CLASSES.length; i++) {
      if (prices[i] != null && usage.quantity(CLASSES[i]) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The bound that substitutes and missing prices put on a cost. */
  Bound bound(Usage usage) {
    Bound bound = Bound.EXACT;
    for (int i = 0; i < CLASSES.length; i++) {
      if (usage.quantity(CLASSES[i]) > 0) {
        UnitPrice price = prices[i];
        bound = bound.and(price == null ? withoutPrice(CLASSES[i]) : price.bound());
      }
    }
    return bound;
  }

  /** Tokens are not billed beside the searches, seconds or images that a model is billed by. */
  private Bound withoutPrice(UsageClass usageClass) {
    return byPiece && usageClass.unit() == UsageClass.Unit.TOKEN ? Bound.EXACT : Bound.LOWER;
  }

  /** The cost by class. */
  List<CostItem> items(Usage usage) {
    var items = new ArrayList<CostItem>();
    for (int i = 0; i < CLASSES.length; i++) {
      long quantity = usage.quantity(CLASSES[i]);
      UnitPrice price = prices[i];
      if (quantity > 0 && price != null) {
        items.add(CostItem.of(CLASSES[i], quantity, price.usdPerMillion()));
      }
    }
    return List.copyOf(items);
  }

  /** The sum of the items, in USD. */
  BigDecimal usd(Usage usage) {
    try {
      return fits ? decimal(wholeSum(usage)) : itemSum(usage);
    } catch (ArithmeticException tooLarge) {
      return itemSum(usage);
    }
  }

  private long wholeSum(Usage usage) {
    long sum = 0;
    for (int i = 0; i < CLASSES.length; i++) {
      long quantity = usage.quantity(CLASSES[i]);
      if (quantity > 0 && prices[i] != null) {
        sum = Math.addExact(sum, Math.multiplyExact(quantity, unscaled[i]));
      }
    }
    return sum;
  }

  private BigDecimal itemSum(Usage usage) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CostItem item : items(usage)) {
      sum = sum.add(item.usd());
    }
    return Cost.canonical(sum);
  }

  /** The canonical form of {@code whole} at the scale of a cost. */
  private BigDecimal decimal(long whole) {
    long digits = whole;
    int places = whole == 0 ? 0 : scale + CostItem.MILLION_DIGITS;
    while (places > 0 && digits % RADIX == 0) {
      digits /= RADIX;
      places--;
    }
    return BigDecimal.valueOf(digits, places);
  }
}
