package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The amounts of one row of a source, while they are brought to USD per million units. */
final class Amounts {
  /** More digits than a list price has, and fewer than the noise of binary fractions begins at. */
  private static final MathContext PRECISION = new MathContext(9, RoundingMode.HALF_EVEN);

  private final Map<UsageClass, BigDecimal> prices = new EnumMap<>(UsageClass.class);

  /** Adds an amount in USD; what is no positive number stands for "not sold" and is left out. */
  Amounts add(UsageClass usageClass, @Nullable JsonNode usd, BigDecimal unitsPerAmount) {
    if (usd != null && usd.isNumber() && usd.decimalValue().signum() > 0) {
      prices.put(usageClass, exact(usd.decimalValue().multiply(unitsPerAmount)));
    }
    return this;
  }

  /** Adds that text is free, which only counts when both input and output are. */
  Amounts addFree(@Nullable JsonNode input, @Nullable JsonNode output) {
    if (isZero(input) && isZero(output) && prices.isEmpty()) {
      prices.put(UsageClass.INPUT, BigDecimal.ZERO);
      prices.put(UsageClass.OUTPUT, BigDecimal.ZERO);
    }
    return this;
  }

  /** Says that images are billed as the text of a prompt, unless they have a price already. */
  Amounts imagesAsInput(boolean takesImages) {
    BigDecimal input = prices.get(UsageClass.INPUT);
    if (takesImages && input != null && prices.containsKey(UsageClass.OUTPUT)) {
      prices.putIfAbsent(UsageClass.INPUT_IMAGE, input);
    }
    return this;
  }

  /** Leaves a class out when it has the same price as the one it is a part of. */
  Amounts onlyIfOther(UsageClass part, UsageClass whole) {
    BigDecimal own = prices.get(part);
    BigDecimal other = prices.get(whole);
    if (own != null && other != null && own.compareTo(other) == 0) {
      prices.remove(part);
    }
    return this;
  }

  /** Leaves a class out when another one has a price. */
  Amounts onlyWithout(UsageClass usageClass, UsageClass other) {
    if (prices.containsKey(other)) {
      prices.remove(usageClass);
    }
    return this;
  }

  /** The prices of tokens times a factor; what is billed by the piece costs the same. */
  Amounts times(BigDecimal factor) {
    var product = new Amounts();
    prices.forEach(
        (usageClass, usd) -> {
          if (usageClass.unit() == UsageClass.Unit.TOKEN) {
            product.prices.put(usageClass, exact(usd.multiply(factor)));
          }
        });
    return product;
  }

  Map<UsageClass, BigDecimal> prices() {
    return prices;
  }

  static BigDecimal exact(BigDecimal usd) {
    BigDecimal stripped = usd.round(PRECISION).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isZero(@Nullable JsonNode usd) {
    return usd != null && usd.isNumber() && usd.decimalValue().signum() == 0;
  }
}
