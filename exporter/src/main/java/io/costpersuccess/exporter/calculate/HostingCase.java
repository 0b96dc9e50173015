package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An API and a self-hosted model at one volume, for a month.
 *
 * @param requests requests a month, above 0
 * @param api what the API bills
 * @param fleet the GPUs
 * @param success how often each succeeds; null when not known
 */
public record HostingCase(
    BigDecimal requests, ApiPrice api, GpuFleet fleet, @Nullable Rates success) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * Success rates.
   *
   * @param api share of the API's requests that succeed
   * @param selfHosted share of the self-hosted model's requests that succeed
   */
  public record Rates(Share api, Share selfHosted) {
    /** Checks that nothing is null. */
    public Rates {
      requireNonNull(api, "api");
      requireNonNull(selfHosted, "selfHosted");
    }
  }

  /** Checks that nothing is null but the success rates. */
  public HostingCase {
    requireNonNull(requests, "requests");
    requireNonNull(api, "api");
    requireNonNull(fleet, "fleet");
  }

  /** What the API costs a month, in USD. */
  public BigDecimal apiUsd() {
    return api.usd(requests);
  }

  /** What self-hosting costs a month, in USD. */
  public BigDecimal selfHostedUsd() {
    return fleet.usd(requests);
  }

  /** Cost of self-hosting over that of the API; null when the API is free. */
  public @Nullable BigDecimal ratio() {
    return Quotient.of(selfHostedUsd(), apiUsd());
  }

  /** What a million tokens cost self-hosted, in USD. */
  public @Nullable BigDecimal selfHostedUsdPerMillionTokens() {
    return Quotient.of(
        selfHostedUsd().multiply(MILLION), requests.multiply(api.tokensPerRequest()));
  }

  /** What a success costs by the API, in USD; null when nothing is known to succeed. */
  public @Nullable BigDecimal apiUsdPerSuccess() {
    return success == null ? null : Quotient.of(apiUsd(), success.api().of(requests));
  }

  /** What a success costs self-hosted, in USD; null when nothing is known to succeed. */
  public @Nullable BigDecimal selfHostedUsdPerSuccess() {
    return success == null ? null : Quotient.of(selfHostedUsd(), success.selfHosted().of(requests));
  }

  /** Cost per success of self-hosting over that of the API; null when either has none. */
  public @Nullable BigDecimal successRatio() {
    BigDecimal selfHosted = selfHostedUsdPerSuccess();
    return selfHosted == null ? null : Quotient.of(selfHosted, apiUsdPerSuccess());
  }

  /**
   * Requests a month at which the API costs what the smallest fleet does; null when the API is
   * free. More GPUs, when it takes them, cost more.
   */
  public @Nullable BigDecimal breakEvenRequests() {
    return Quotient.of(fleet.usd(BigDecimal.ZERO), api.usd(BigDecimal.ONE));
  }
}
