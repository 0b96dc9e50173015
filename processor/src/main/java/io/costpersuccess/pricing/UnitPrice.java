package io.costpersuccess.pricing;

import static io.costpersuccess.call.UsageClass.CACHE_WRITE_5M;
import static io.costpersuccess.call.UsageClass.INPUT;
import static io.costpersuccess.call.UsageClass.OUTPUT;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price of one class of usage: its own, or the nearest one of the same row. RATIONALE.md gives
 * the reason for each substitute.
 *
 * @param listed the class that the row has this price for
 * @param usdPerMillion USD per million units
 * @param bound what the substitution makes of the amount
 */
record UnitPrice(UsageClass listed, BigDecimal usdPerMillion, Bound bound) {
  private record Substitute(UsageClass usageClass, Bound bound) {}

  /** The price that a row has for a class; null when neither the class nor a substitute has one. */
  static @Nullable UnitPrice of(Price price, UsageClass usageClass) {
    BigDecimal own = price.usdPerMillion(usageClass);
    return own == null
        ? substitute(price, usageClass)
        : new UnitPrice(usageClass, own, Bound.EXACT);
  }

  private static @Nullable UnitPrice substitute(Price price, UsageClass usageClass) {
    for (Substitute substitute : substitutes(usageClass)) {
      BigDecimal usd = price.usdPerMillion(substitute.usageClass);
      if (usd != null) {
        return new UnitPrice(substitute.usageClass, usd, substitute.bound);
      }
    }
    return null;
  }

  private static List<Substitute> substitutes(UsageClass usageClass) {
    return switch (usageClass) {
      case CACHE_READ -> List.of(new Substitute(INPUT, Bound.UPPER));
      case CACHE_WRITE_5M, INPUT_AUDIO, INPUT_IMAGE -> List.of(new Substitute(INPUT, Bound.LOWER));
      case CACHE_WRITE_1H ->
          List.of(new Substitute(CACHE_WRITE_5M, Bound.LOWER), new Substitute(INPUT, Bound.LOWER));
      case REASONING -> List.of(new Substitute(OUTPUT, Bound.EXACT));
      case OUTPUT_AUDIO, OUTPUT_IMAGE -> List.of(new Substitute(OUTPUT, Bound.LOWER));
      case INPUT, OUTPUT, SEARCHES, REQUESTS, SECONDS, CHARACTERS, IMAGES -> List.of();
    };
  }
}
