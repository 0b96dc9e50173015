package io.costpersuccess.pricing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /** By hand, because what a record makes itself costs an agent 30 ms at its first use. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelName that
        && name.equals(that.name)
        && provider.equals(that.provider);
  }

  @Override
  public int hashCode() {
    return 31 * provider.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return provider + "/" + name;
  }
}
