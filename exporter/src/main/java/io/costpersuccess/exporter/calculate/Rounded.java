package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as tables of unit economics print them; half to even. */
final class Rounded {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal NEARLY_ALL = new BigDecimal("0.99");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Rounded() {}

  /** All decimals of a share: 70%, 98.5%. */
  static String share(Share share) {
    return plain(share.decimal().multiply(HUNDRED)) + '%';
  }

  /** A difference of shares in percentage points: 25.6 pp, -8.0 pp. */
  static String points(double difference) {
    BigDecimal points = BigDecimal.valueOf(difference).multiply(HUNDRED);
    return points.signum() != 0 && points.abs().compareTo(TENTH) < 0
        ? plain(points.round(TWO_DIGITS)) + " pp"
        : points.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " pp";
  }

  /** A multiple: 1.45x, 7.4x, 13x, 146x. */
  static String multiple(BigDecimal multiple) {
    if (multiple.compareTo(HUNDRED) >= 0) {
      return grouped(multiple.setScale(0, RoundingMode.HALF_EVEN)) + 'x';
    }
    int decimals = multiple.compareTo(TWO) < 0 ? 2 : 1;
    return plain(multiple.setScale(decimals, RoundingMode.HALF_EVEN)) + 'x';
  }

  /** One cost over another: 83% cheaper (5.9x), 7.4x dearer, 22% dearer, the same. */
  static String ratio(BigDecimal ratio) {
    int order = ratio.compareTo(ONE);
    if (order == 0) {
      return "the same";
    }
    if (order > 0) {
      boolean little = ratio.compareTo(TWO) < 0;
      return (little ? percent(ratio.subtract(ONE)) : multiple(ratio)) + " dearer";
    }
    BigDecimal inverse = Quotient.of(ONE, ratio);
    String times = inverse == null ? "" : " (" + multiple(inverse) + ")";
    return percent(ONE.subtract(ratio)) + " cheaper" + times;
  }

  /** A number of things, with all its decimals: 1,000,000. */
  static String count(BigDecimal count) {
    BigDecimal stripped = count.stripTrailingZeros();
    return grouped(stripped.setScale(Math.max(0, stripped.scale())));
  }

  /** Two digits, but four next to the whole, which 99.7% is not. */
  private static String percent(BigDecimal fraction) {
    boolean nearlyAll = fraction.compareTo(NEARLY_ALL) >= 0 && fraction.compareTo(ONE) < 0;
    return plain(fraction.multiply(HUNDRED).round(nearlyAll ? FOUR_DIGITS : TWO_DIGITS)) + '%';
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }
}
