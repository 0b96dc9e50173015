package io.costpersuccess.exporter.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of US dollars as text. */
final class Usd {
  private static final int CENTS = 2;
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.000001");
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Usd() {}

  /** An exact amount for machines: a plain decimal without trailing zeros, such as 33.81692. */
  static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /** An exact amount for people, all of it: at least two decimals, such as $720.00. */
  static String exact(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return signed(stripped.setScale(Math.max(CENTS, stripped.scale())));
  }

  /** An estimate for people: four significant digits, such as $8.974; a dash for none. */
  static String estimate(@Nullable Double amount) {
    if (amount == null) {
      return Shown.NOTHING;
    }
    if (amount != 0 && Math.abs(amount) < LEAST_SHOWN.doubleValue()) {
      return (amount > 0 ? "<$" : ">-$") + LEAST_SHOWN.toPlainString();
    }
    BigDecimal rounded = new BigDecimal(amount).round(FOUR_DIGITS);
    int beforePoint = rounded.precision() - rounded.scale();
    return amount == 0
        ? exact(BigDecimal.ZERO)
        : signed(rounded.setScale(Math.max(0, FOUR_DIGITS.getPrecision() - beforePoint)));
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() < 0 ? "-$" : "$") + amount.abs().toPlainString();
  }
}
