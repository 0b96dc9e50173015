package io.costpersuccess.outcome;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the outcome of a task.
 *
 * @param identity what makes two reports of this fact one: the emitter's id, else subject, name and
 *     value
 * @param name name of the signal, such as {@code thumbs_up}
 * @param kind how the fact came about
 * @param effect what the fact says
 * @param at when the fact came about
 * @param minutes minutes of work a person spent, for {@link Effect#REWORK} and {@link
 *     Effect#REVIEW}; null when not told
 * @param subject id of the span it is about, or else of the response, trace or task; empty when not
 *     told
 */
public record Signal(
    String identity,
    String name,
    SignalKind kind,
    Effect effect,
    Instant at,
    @Nullable BigDecimal minutes,
    String subject)
    implements Comparable<Signal> {

  private static final Comparator<Signal> ORDER =
      Comparator.comparing(Signal::at)
          .thenComparing(Signal::effect)
          .thenComparing(Signal::kind)
          .thenComparing(Signal::identity)
          .thenComparing(Signal::name)
          .thenComparing(Signal::minutes, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Signal::subject);

  /** A signal of which it is not told what in the task it is about. */
  public Signal(
      String identity,
      String name,
      SignalKind kind,
      Effect effect,
      Instant at,
      @Nullable BigDecimal minutes) {
    this(identity, name, kind, effect, at, minutes, "");
  }

  /** Checks that nothing is null but the minutes. */
  public Signal {
    requireNonNull(identity, "identity");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(effect, "effect");
    requireNonNull(at, "at");
    requireNonNull(subject, "subject");
  }

  /** The later of two reports; of two at the same time always the same one. */
  public static Signal later(Signal one, Signal other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Orders by time; the rest only makes the order total. */
  @Override
  public int compareTo(Signal other) {
    return ORDER.compare(this, other);
  }
}
