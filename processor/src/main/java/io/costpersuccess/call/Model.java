package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A model as the telemetry names it.
 *
 * @param provider canonical provider name in lower case, such as {@code openai} or {@code
 *     aws.bedrock}; empty when unknown
 * @param name the model that answered, else the one asked for; null when the telemetry has neither
 */
public record Model(String provider, @Nullable String name) {
  /** Checks that the provider is not null. */
  public Model {
    requireNonNull(provider, "provider");
  }

  Model and(Model other) {
    String both =
        name == null || other.name == null
            ? Told.lesser(name, other.name)
            : Told.fuller(name, other.name);
    return new Model(Told.fuller(provider, other.provider), both);
  }

  /** The name for people and metrics: {@code unknown} when there is none. */
  public String displayName() {
    return name == null ? "unknown" : name;
  }
}
