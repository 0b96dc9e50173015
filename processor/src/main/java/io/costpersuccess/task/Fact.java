package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Subject;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something learned about a task.
 *
 * @param subject what it is about
 * @param binding what ties the subject to a task, feature and arm
 * @param call a priced model call; null when it was none
 * @param signals facts about the outcome
 * @param at when it came about, by the telemetry's own clock
 */
public record Fact(
    Subject subject, Binding binding, @Nullable PricedCall call, List<Signal> signals, Instant at) {

  /** Checks that nothing is null but the call, and copies the signals. */
  public Fact {
    requireNonNull(subject, "subject");
    requireNonNull(binding, "binding");
    signals = List.copyOf(signals);
    requireNonNull(at, "at");
  }

  /** What the fact is for the most part: {@code call}, {@code signal} or {@code binding}. */
  public String kind() {
    if (call != null) {
      return "call";
    }
    return signals.isEmpty() ? "binding" : "signal";
  }
}
