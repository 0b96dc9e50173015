package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What an API bills.
 *
 * @param usdPerMillion USD for a million tokens, not negative
 * @param tokensPerRequest tokens of one request, above 0
 */
public record ApiPrice(BigDecimal usdPerMillion, BigDecimal tokensPerRequest) {
  private static final int MILLION_DIGITS = 6;

  /** Checks that nothing is null. */
  public ApiPrice {
    requireNonNull(usdPerMillion, "usdPerMillion");
    requireNonNull(tokensPerRequest, "tokensPerRequest");
  }

  /** What these requests cost, in USD, exactly. */
  public BigDecimal usd(BigDecimal requests) {
    return usdPerMillion
        .multiply(tokensPerRequest)
        .multiply(requests)
        .movePointLeft(MILLION_DIGITS);
  }
}
