package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A model as the telemetry names it.
 *
 * @param provider canonical provider name in lower case, such as {@code openai} or {@code
 *     aws.bedrock}; empty when unknown
 * @param name the model that answered, else the one asked for; null when the telemetry has neither
 * @param requested the model or deployment that was asked for; null when that is not told
 */
public record Model(String provider, @Nullable String name, @Nullable String requested) {
  /** A model of which it is not told what was asked for. */
  public Model(String provider, @Nullable String name) {
    this(provider, name, null);
  }

  /** Checks that the provider is not null. */
  public Model {
    requireNonNull(provider, "provider");
  }

  Model and(Model other) {
    return new Model(
        Told.fuller(provider, other.provider),
        fuller(name, other.name),
        fuller(requested, other.requested));
  }

  private static @Nullable String fuller(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? Told.lesser(one, other) : Told.fuller(one, other);
  }

  /** The model that somebody chose: the one asked for, else the one that answered. */
  public @Nullable String chosen() {
    return requested == null ? name : requested;
  }

  /** The name for people and metrics: {@code unknown} when there is none. */
  public String displayName() {
    return name == null ? "unknown" : name;
  }
}
