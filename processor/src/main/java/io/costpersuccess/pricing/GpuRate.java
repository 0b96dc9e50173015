package io.costpersuccess.pricing;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The price of a model on leased GPUs: while a call runs, it pays for its share of them.
 *
 * @param usdPerHour lease of one GPU for an hour in USD, not negative
 * @param gpus how many GPUs serve the model, at least 1
 * @param utilisation share of the lease that serves calls, above 0 and at most 1; idle time is paid
 *     by the calls too
 */
public record GpuRate(BigDecimal usdPerHour, int gpus, BigDecimal utilisation) {
  private static final int SCALE = 12;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a figure is out of its range
   */
  public GpuRate {
    check(usdPerHour.signum() >= 0, "usdPerHour " + usdPerHour, "0 or more");
    check(gpus >= 1, "gpus " + gpus, "1 or more");
    check(
        utilisation.signum() > 0 && utilisation.compareTo(BigDecimal.ONE) <= 0,
        "utilisation " + utilisation,
        "more than 0 and at most 1");
  }

  private static void check(boolean valid, String found, String expected) {
    if (!valid) {
      throw new IllegalArgumentException("found " + found + ", expected " + expected);
    }
  }

  /**
   * The cost of GPU time: {@code usdPerHour x gpus x hours / utilisation}, in exact arithmetic and
   * rounded once, to 1e-12 USD, half to even.
   */
  public BigDecimal usd(Duration duration) {
    return usd(seconds(duration));
  }

  CostItem item(Duration duration) {
    BigDecimal seconds = seconds(duration);
    BigDecimal usdPerMillion = usd(BigDecimal.valueOf(1_000_000));
    return new CostItem(UsageClass.SECONDS, seconds, usdPerMillion, usd(seconds));
  }

  private BigDecimal usd(BigDecimal seconds) {
    BigDecimal lease = usdPerHour.multiply(BigDecimal.valueOf(gpus)).multiply(seconds);
    BigDecimal share = utilisation.multiply(SECONDS_PER_HOUR);
    return Cost.canonical(lease.divide(share, SCALE, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal seconds(Duration duration) {
    BigDecimal fraction = BigDecimal.valueOf(duration.getNano(), 9);
    return Cost.canonical(BigDecimal.valueOf(duration.getSeconds()).add(fraction));
  }
}
