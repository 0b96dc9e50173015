package io.costpersuccess.dialect;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An outcome told by name, outside telemetry.
 *
 * @param target what it is about
 * @param signal name of a built-in or configured signal, such as {@code thumbs_up}
 * @param value a score or minutes; null when the name says all
 * @param id the sender's own id of the report; null when it gave none
 * @param at when the outcome came about
 */
public record OutcomeReport(
    Target target, String signal, @Nullable Object value, @Nullable String id, Instant at) {

  /**
   * What an outcome is about.
   *
   * @param kind what kind of id it is
   * @param id the id
   */
  public record Target(Kind kind, String id) {
    /** Kind of a target's id. */
    public enum Kind {
      /** A task, session or conversation id. */
      TASK,
      /** A trace id. */
      TRACE,
      /** A model's response id. */
      RESPONSE
    }

    /** Checks that nothing is null. */
    public Target {
      requireNonNull(kind, "kind");
      requireNonNull(id, "id");
    }
  }

  /** Checks that nothing is null but value and id. */
  public OutcomeReport {
    requireNonNull(target, "target");
    requireNonNull(signal, "signal");
    requireNonNull(at, "at");
  }

  String subjectId() {
    return target.id();
  }

  Subject subject() {
    return switch (target.kind()) {
      case TASK -> Subject.NONE;
      case TRACE -> Subject.ofTrace(target.id());
      case RESPONSE -> Subject.ofResponse(target.id());
    };
  }

  Binding binding() {
    return target.kind() == Target.Kind.TASK
        ? new Binding(new Ranked(0, BoundedText.id(target.id())), null, null, Map.of())
        : Binding.NONE;
  }
}
