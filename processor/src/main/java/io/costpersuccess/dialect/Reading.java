package io.costpersuccess.dialect;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Subject;
import io.costpersuccess.outcome.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one span, event, log record or post told about one subject.
 *
 * @param subject what it is about
 * @param binding what ties the subject to a task, feature and arm
 * @param call the model call, when a span or log record told one; else null
 * @param signals facts about the outcome
 * @param at when it came about
 */
public record Reading(
    Subject subject, Binding binding, @Nullable LlmCall call, List<Signal> signals, Instant at) {

  /** Checks that nothing is null but the call, and copies the signals. */
  public Reading {
    requireNonNull(subject, "subject");
    requireNonNull(binding, "binding");
    signals = List.copyOf(signals);
    requireNonNull(at, "at");
  }

  boolean isEmpty() {
    return call == null && signals.isEmpty() && binding.isNone();
  }
}
