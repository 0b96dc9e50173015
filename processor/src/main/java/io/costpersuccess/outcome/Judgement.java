package io.costpersuccess.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a task, with what it rests on.
 *
 * @param verdict how the task ended
 * @param source what the verdict rests on
 * @param escalated whether a person was needed
 * @param labelledAt when the verdict was first given by a signal of the deciding kind; null when no
 *     signal decides
 */
public record Judgement(
    Verdict verdict, VerdictSource source, boolean escalated, @Nullable Instant labelledAt) {
  private static final Comparator<Signal> WEAKEST_FIRST =
      Comparator.comparing(Signal::kind).reversed().thenComparing(Comparator.naturalOrder());

  /** Checks that nothing is null. */
  public Judgement {
    requireNonNull(verdict, "verdict");
    requireNonNull(source, "source");
  }

  /** A judgement that no signal gave. */
  public Judgement(Verdict verdict, VerdictSource source, boolean escalated) {
    this(verdict, source, escalated, null);
  }

  /**
   * Judges by signals: the strongest {@link SignalKind} decides, and within it the latest signal.
   *
   * @param signals all signals of the task, in any order
   * @param silence the judgement when no signal decides
   */
  public static Judgement of(Collection<Signal> signals, Judgement silence) {
    boolean escalated = signals.stream().anyMatch(s -> s.effect() == Effect.ESCALATED);
    return signals.stream()
        .filter(signal -> signal.kind() != SignalKind.LABOUR)
        .max(WEAKEST_FIRST)
        .map(signal -> by(signal, signals, escalated))
        .orElse(silence);
  }

  /** Not when the deciding signal came: its repetition is no later label. */
  private static Judgement by(Signal deciding, Collection<Signal> signals, boolean escalated) {
    Verdict verdict = verdictOf(deciding);
    Instant first =
        signals.stream()
            .filter(signal -> signal.kind() == deciding.kind() && verdictOf(signal) == verdict)
            .map(Signal::at)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Judgement(verdict, deciding.kind().source(), escalated, first);
  }

  private static Verdict verdictOf(Signal signal) {
    return signal.effect() == Effect.SUCCESS ? Verdict.SUCCESS : Verdict.FAILURE;
  }
}
