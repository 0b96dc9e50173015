package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The policy of each feature.
 *
 * @param standard the policy of every feature that has none of its own
 * @param byFeature the policies of single features, by feature tag
 */
public record Policies(FeaturePolicy standard, Map<String, FeaturePolicy> byFeature) {
  /** The standard policy for every feature. */
  public static final Policies DEFAULT = new Policies(FeaturePolicy.DEFAULT, Map.of());

  /** Copies the map. */
  public Policies {
    requireNonNull(standard, "standard");
    byFeature = Map.copyOf(byFeature);
  }

  /** The policy of a feature. */
  public FeaturePolicy of(String featureTag) {
    return byFeature.getOrDefault(featureTag, standard);
  }
}
