package io.costpersuccess.dialect;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ModelRequest;
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
 * @param request the request to a model, when a span told one and no call; else null
 */
public record Reading(
    Subject subject,
    Binding binding,
    @Nullable LlmCall call,
    List<Signal> signals,
    Instant at,
    @Nullable ModelRequest request) {

  /** A reading without a request. */
  public Reading(
      Subject subject, Binding binding, @Nullable LlmCall call, List<Signal> signals, Instant at) {
    this(subject, binding, call, signals, at, null);
  }

  /** Checks that nothing is null but call and request, and copies the signals. */
  public Reading {
    requireNonNull(subject, "subject");
    requireNonNull(binding, "binding");
    signals = List.copyOf(signals);
    requireNonNull(at, "at");
  }

  /** Whether a task can learn something of it. */
  public boolean isAboutTask() {
    return call != null || !signals.isEmpty() || !binding.isNone();
  }

  boolean isEmpty() {
    return request == null && !isAboutTask();
  }
}
