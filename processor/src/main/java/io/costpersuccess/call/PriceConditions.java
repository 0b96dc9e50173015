package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

/**
 * What besides the model decides the price of a call.
 *
 * @param tier the service tier the call was served at
 * @param region cloud region or geography in lower case; empty when unknown
 * @param tierSeen whether telemetry of this kind would show another tier; without it, {@code
 *     STANDARD} is an assumption
 */
public record PriceConditions(ServiceTier tier, String region, boolean tierSeen) {
  /** Standard tier, region unknown. */
  public static final PriceConditions STANDARD = new PriceConditions(ServiceTier.STANDARD, "");

  /** Standard tier by assumption, region unknown. */
  public static final PriceConditions UNSEEN = new PriceConditions(ServiceTier.STANDARD, "", false);

  /** Conditions with a tier that is seen. */
  public PriceConditions(ServiceTier tier, String region) {
    this(tier, region, true);
  }

  /** Checks that nothing is null. */
  public PriceConditions {
    requireNonNull(tier, "tier");
    requireNonNull(region, "region");
  }

  PriceConditions and(PriceConditions other) {
    ServiceTier special = tier.compareTo(other.tier) >= 0 ? tier : other.tier;
    return new PriceConditions(
        special, Told.fuller(region, other.region), tierSeen || other.tierSeen);
  }
}
