package io.costpersuccess.dialect;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.span.AttributeView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configured rule that turns telemetry into a signal.
 *
 * @param name name of the signal
 * @param inlet the kind of telemetry it looks at
 * @param subject name of the span, event or log record, or the attribute key
 * @param where accepted values by attribute key; all keys must match
 * @param means what a match stands for
 * @param successAtLeast for a grade: the least score that is a success
 */
public record SignalRule(
    String name,
    Inlet inlet,
    String subject,
    Map<String, List<String>> where,
    Means means,
    double successAtLeast) {

  /** Score from which a grade is a success when a rule says nothing else. */
  public static final double DEFAULT_SUCCESS_AT_LEAST = 0.5;

  /** Kind of telemetry that a rule looks at. */
  public enum Inlet {
    /** A span of this name. */
    SPAN,
    /** A span event or a log record of this event name. */
    EVENT,
    /** A log record of this event name. */
    LOG,
    /** Anything that carries this attribute. */
    ATTRIBUTE
  }

  /** Checks that nothing is null, and copies the conditions. */
  public SignalRule {
    requireNonNull(name, "name");
    requireNonNull(inlet, "inlet");
    requireNonNull(subject, "subject");
    where = Map.copyOf(where);
    requireNonNull(means, "means");
  }

  boolean matches(AttributeView attributes) {
    return (inlet != Inlet.ATTRIBUTE || attributes.attribute(subject) != null)
        && where.entrySet().stream()
            .allMatch(entry -> accepts(entry.getValue(), attributes.text(entry.getKey())));
  }

  private static boolean accepts(List<String> accepted, @Nullable String found) {
    return found != null && accepted.contains(found);
  }
}
