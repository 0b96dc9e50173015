package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;

/**
 * A model as prices know it.
 *
 * @param provider canonical name of the provider; empty when unknown
 * @param model the catalogue's name, else the reported one; {@code unknown} when there is none
 */
public record ModelName(String provider, String model) implements Comparable<ModelName> {
  /** Stands for all models beyond those that are told apart. */
  public static final ModelName OTHER = new ModelName("", "other");

  private static final Comparator<ModelName> ORDER =
      Comparator.comparing(ModelName::provider).thenComparing(ModelName::model);

  /** Checks that nothing is null. */
  public ModelName {
    requireNonNull(provider, "provider");
    requireNonNull(model, "model");
  }

  static ModelName of(PricedCall priced) {
    return new ModelName(priced.call().model().provider(), priced.modelName());
  }

  /** The name for people: {@code openai/gpt-4o}, or the model alone. */
  public String displayName() {
    return provider.isEmpty() ? model : provider + '/' + model;
  }

  @Override
  public int compareTo(ModelName other) {
    return ORDER.compare(this, other);
  }
}
