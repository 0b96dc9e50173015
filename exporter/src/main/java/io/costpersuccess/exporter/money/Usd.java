package io.costpersuccess.exporter.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of US dollars as text. Rounds half to even. */
public final class Usd {
  /** Stands for an amount that does not exist. */
  public static final String NONE = "-";

  private static final int CENTS = 2;
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.000001");
  private static final BigDecimal TEN_CENTS = new BigDecimal("0.10");
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Usd() {}

  /** An exact amount for machines: a plain decimal without trailing zeros, such as 33.81692. */
  public static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /**
   * A sum for people: to the cent from ten cents on, else three digits: $1,460.00, $0.0133, $0.04.
   */
  public static String amount(BigDecimal amount) {
    if (isTooSmall(amount)) {
      return tooSmall(amount);
    }
    BigDecimal rounded =
        amount.abs().compareTo(TEN_CENTS) < 0
            ? amount.round(THREE_DIGITS).stripTrailingZeros()
            : amount.setScale(CENTS, RoundingMode.HALF_EVEN);
    return signed(rounded.setScale(Math.max(CENTS, rounded.scale())));
  }

  /**
   * An estimate for people: four significant digits, but no digit before the point is rounded away:
   * $8.974, $12,346; a dash for none.
   */
  public static String estimate(@Nullable Double estimate) {
    if (estimate == null) {
      return NONE;
    }
    var amount = new BigDecimal(estimate);
    BigDecimal rounded = amount.round(FOUR_DIGITS);
    if (rounded.signum() == 0 || isTooSmall(rounded)) {
      return amount(rounded);
    }
    int decimals = Math.max(0, FOUR_DIGITS.getPrecision() - rounded.precision() + rounded.scale());
    return signed(amount.setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private static boolean isTooSmall(BigDecimal amount) {
    return amount.signum() != 0 && amount.abs().compareTo(LEAST_SHOWN) < 0;
  }

  private static String tooSmall(BigDecimal amount) {
    return (amount.signum() > 0 ? "<$" : ">-$") + LEAST_SHOWN.toPlainString();
  }

  private static String signed(BigDecimal amount) {
    String sign = amount.signum() < 0 ? "-$" : "$";
    return sign + String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount.abs());
  }
}
