package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

/**
 * What besides the model decides the price of a call.
 *
 * @param tier the service tier the call was served at
 * @param region cloud region or geography in lower case; empty when unknown
 */
public record PriceConditions(ServiceTier tier, String region) {
  /** Standard tier, region unknown. */
  public static final PriceConditions STANDARD = new PriceConditions(ServiceTier.STANDARD, "");

  /** Checks that nothing is null. */
  public PriceConditions {
    requireNonNull(tier, "tier");
    requireNonNull(region, "region");
  }

  PriceConditions and(PriceConditions other) {
    ServiceTier special = tier.compareTo(other.tier) >= 0 ? tier : other.tier;
    return new PriceConditions(special, Told.fuller(region, other.region));
  }
}
