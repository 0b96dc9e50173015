package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Price;
import java.util.Comparator;
import java.util.Locale;

/**
 * A model at a provider, in lower case.
 *
 * @param provider canonical name of the provider
 * @param model name under which the provider lists it
 */
record ModelKey(String provider, String model) implements Comparable<ModelKey> {
  private static final Comparator<ModelKey> ORDER =
      Comparator.comparing(ModelKey::provider).thenComparing(ModelKey::model);

  ModelKey {
    provider = provider.toLowerCase(Locale.ROOT);
    model = model.toLowerCase(Locale.ROOT);
  }

  static ModelKey of(Price price) {
    return new ModelKey(price.provider(), price.model());
  }

  ModelKey named(String other) {
    return new ModelKey(provider, other);
  }

  /** Whether the provider gives the model away, as OpenRouter does with its {@code :free} names. */
  boolean isFree() {
    return model.endsWith(":free");
  }

  @Override
  public int compareTo(ModelKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return provider + "/" + model;
  }
}
