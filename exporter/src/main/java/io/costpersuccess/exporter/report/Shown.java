package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers other than exact amounts as people read them. */
final class Shown {
  /** Stands for what does not exist. */
  static final String NOTHING = Usd.NONE;

  private Shown() {}

  /**
   * An estimated amount with its interval, such as $8.974 [$6.662, $12.09]; what has only a low end
   * is at least that much.
   */
  static String amount(Estimate estimate) {
    boolean isLeast = estimate.estimate() == null && estimate.high() == null;
    if (isLeast && estimate.low() != null) {
      return atLeast(Usd.estimate(estimate.low()));
    }
    return withEnds(
        Usd.estimate(estimate.estimate()),
        Usd.estimate(estimate.low()),
        Usd.estimate(estimate.high()));
  }

  /** An amount that may be more. */
  static String atLeast(String amount) {
    return "at least " + amount;
  }

  /** A share with its interval, such as 70.0% [60.4%, 78.1%]. */
  static String share(Estimate estimate) {
    return withEnds(share(estimate.estimate()), share(estimate.low()), share(estimate.high()));
  }

  /** A share in per cent; only none of all is 0.0%, and only all of them 100.0%. */
  static String share(@Nullable Double share) {
    if (share == null) {
      return NOTHING;
    }
    String percent = decimal(share * 100, 1) + '%';
    if (percent.equals("0.0%") && share > 0) {
      return "<0.1%";
    }
    return percent.equals("100.0%") && share < 1 ? ">99.9%" : percent;
  }

  /** The ends of amounts that are possible, such as $7.102 to $11.34. */
  static String range(Estimate amount) {
    String low = Usd.estimate(amount.low());
    return amount.low() != null && amount.high() == null
        ? atLeast(low)
        : low + " to " + Usd.estimate(amount.high());
  }

  /** The ends of an interval of amounts, such as -$0.01 to $0.02; null without ends. */
  static @Nullable String ends(Estimate amount) {
    return amount.low() == null || amount.high() == null ? null : range(amount);
  }

  /** The ends of an interval of differences of rates; null without ends. */
  static @Nullable String pointEnds(Estimate difference) {
    Double low = difference.low();
    Double high = difference.high();
    return low == null || high == null
        ? null
        : decimal(low * 100, 1) + " to " + decimal(high * 100, 1) + " points";
  }

  /** A difference of rates without its sign, such as 2.0 points. */
  static String points(double difference) {
    return decimal(Math.abs(difference) * 100, 1) + " points";
  }

  /** How often compared with another, such as 8.0 points less often. */
  static String oftener(double difference) {
    return difference == 0
        ? "as often"
        : points(difference) + (difference > 0 ? " more often" : " less often");
  }

  /** A multiple, such as 2.7x. */
  static String multiple(@Nullable Double multiple) {
    return multiple == null ? NOTHING : decimal(multiple, 2) + 'x';
  }

  /** A number of things, such as 1,250. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A number rounded to this many decimals. */
  static String decimal(double number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String withEnds(String estimate, String low, String high) {
    boolean bare = low.equals(NOTHING) && high.equals(NOTHING);
    return bare ? estimate : estimate + " [" + low + ", " + high + ']';
  }
}
