package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How often calls are made again.
 *
 * @param share share of the calls that are retried
 * @param times how often each of those is, not negative
 * @param usdEach USD that one retry costs; null when it costs what the call did
 */
public record Retries(Share share, BigDecimal times, @Nullable BigDecimal usdEach) {
  /** No call is made again. */
  public static final Retries NONE = new Retries(Share.NONE, BigDecimal.ONE, null);

  /** Checks that nothing is null but the cost. */
  public Retries {
    requireNonNull(share, "share");
    requireNonNull(times, "times");
  }

  /** Retries for each first attempt. */
  public BigDecimal perCall() {
    return share.of(times);
  }
}
