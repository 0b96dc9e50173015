package io.costpersuccess.exporter.receiver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that was posted. Exactly one of task, trace id and response id is present.
 *
 * @param task id of the task it is about
 * @param traceId trace id it is about, 32 lower-case hex digits
 * @param responseId id of the model response it is about
 * @param signal name of the signal
 * @param value a {@code String}, a finite {@code Double}, a {@code Boolean} or null
 * @param id id of the outcome, the same when it is posted again; null when the sender gave none
 * @param at when it happened; null when the sender did not say
 */
public record OutcomePost(
    @Nullable String task,
    @Nullable String traceId,
    @Nullable String responseId,
    String signal,
    @Nullable Object value,
    @Nullable String id,
    @Nullable Instant at) {
  /** Checks that the signal is not null. */
  public OutcomePost {
    requireNonNull(signal, "signal");
  }
}
