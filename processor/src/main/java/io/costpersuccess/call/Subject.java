package io.costpersuccess.call;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of telemetry is about, as far as the telemetry itself says: a trace, a response, or
 * neither, and then its {@link Binding} must name the task.
 *
 * @param traceId 32 lower-case hex digits; null when it is not about a trace
 * @param responseId a model's response id, for a signal that names the response it judges; null
 *     when it is not about a response
 */
public record Subject(@Nullable String traceId, @Nullable String responseId) {
  /** The subject of telemetry that names neither trace nor response. */
  public static final Subject NONE = new Subject(null, null);

  /** The subject of everything in one trace; none when the id is null. */
  public static Subject ofTrace(@Nullable String traceId) {
    return traceId == null ? NONE : new Subject(traceId, null);
  }

  /** The subject of what is said about the response with this id. */
  public static Subject ofResponse(String responseId) {
    return new Subject(null, responseId);
  }
}
