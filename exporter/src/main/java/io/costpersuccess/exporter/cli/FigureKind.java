package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Share;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A kind of figure that an option takes. Decimals have at most 12 digits on either side of the
 * point and no sign or exponent, so that nothing is infinite or no number.
 *
 * @param expected what is expected, for people
 * @param reader reads a word; it throws IllegalArgumentException for one of another kind
 */
record FigureKind<T>(String expected, Function<String, T> reader) {
  static final FigureKind<BigDecimal> USD =
      new FigureKind<>("USD from 0, such as 0.0019", FigureKind::decimal);

  static final FigureKind<BigDecimal> FROM_ZERO =
      new FigureKind<>("a number from 0, such as 300", FigureKind::decimal);

  static final FigureKind<BigDecimal> POSITIVE =
      new FigureKind<>("a number above 0, such as 1.3", FigureKind::positive);

  static final FigureKind<BigDecimal> WHOLE =
      new FigureKind<>("a whole number above 0, such as 4", FigureKind::whole);

  static final FigureKind<Share> SHARE =
      new FigureKind<>("a share from 0% to 100%, such as 70% or 0.7", FigureKind::share);

  static final FigureKind<Share> USE =
      new FigureKind<>("a share above 0% up to 100%, such as 70% or 0.7", FigureKind::use);

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
  private static final int PERCENT_DIGITS = 2;

  private static BigDecimal decimal(String word) {
    if (!DECIMAL.matcher(word).matches()) {
      throw new IllegalArgumentException(word);
    }
    return new BigDecimal(word);
  }

  private static BigDecimal positive(String word) {
    BigDecimal number = decimal(word);
    if (number.signum() == 0) {
      throw new IllegalArgumentException(word);
    }
    return number;
  }

  private static BigDecimal whole(String word) {
    BigDecimal number = positive(word);
    if (number.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(word);
    }
    return number;
  }

  private static Share share(String word) {
    return word.endsWith("%")
        ? share(decimal(word.substring(0, word.length() - 1)).movePointLeft(PERCENT_DIGITS))
        : share(decimal(word));
  }

  private static Share share(BigDecimal number) {
    return new Share(number.doubleValue());
  }

  private static Share use(String word) {
    Share share = share(word);
    if (share.value() == 0) {
      throw new IllegalArgumentException(word);
    }
    return share;
  }
}
