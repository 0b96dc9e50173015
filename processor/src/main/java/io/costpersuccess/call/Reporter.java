package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The instrumentation that told of a call, as far as that decides whether the call is paid, as
 * what, and how many calls it stands for.
 *
 * @param scope name of its instrumentation scope; may be empty
 * @param serving whether it watched the side that answers: an inference server or a gateway
 * @param carriesOver whether its counts are in those of the next call under the same parent again;
 *     of a roll-up, whether they run on from earlier ones
 * @param judging whether the call graded the work of others
 * @param sampling what let its span through; null when that is not told
 * @param firsthand whether it is the client library of the model's own provider, whose counts are
 *     better than those of a wrapper around it
 */
public record Reporter(
    String scope,
    boolean serving,
    boolean carriesOver,
    boolean judging,
    @Nullable SamplingThreshold sampling,
    boolean firsthand) {
  /** A reporter of which nothing is known. */
  public static final Reporter UNKNOWN = new Reporter("", false, false, false);

  /** A reporter of which the sampling is not told. */
  public Reporter(String scope, boolean serving, boolean carriesOver, boolean judging) {
    this(scope, serving, carriesOver, judging, null);
  }

  /** A reporter that is no client library of a model's provider. */
  public Reporter(
      String scope,
      boolean serving,
      boolean carriesOver,
      boolean judging,
      @Nullable SamplingThreshold sampling) {
    this(scope, serving, carriesOver, judging, sampling, false);
  }

  /** Checks that the scope is not null. */
  public Reporter {
    requireNonNull(scope, "scope");
  }

  Reporter and(Reporter other) {
    return new Reporter(
        Told.fuller(scope, other.scope),
        serving || other.serving,
        carriesOver || other.carriesOver,
        judging || other.judging,
        Told.lesser(sampling, other.sampling),
        firsthand || other.firsthand);
  }
}
