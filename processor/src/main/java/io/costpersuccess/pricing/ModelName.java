package io.costpersuccess.pricing;

import java.util.Locale;

/**
 * A name under which a provider lists a model, in lower case.
 *
 * @param provider canonical provider name; empty when unknown
 * @param name model name
 */
record ModelName(String provider, String name) {
  static ModelName of(String provider, String name) {
    return new ModelName(
        provider.strip().toLowerCase(Locale.ROOT), name.strip().toLowerCase(Locale.ROOT));
  }

  ModelName withName(String other) {
    return new ModelName(provider, other);
  }

  @Override
  public String toString() {
    return provider + "/" + name;
  }
}
