package io.costpersuccess.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;

/**
 * The verdict on a task, with what it rests on.
 *
 * @param verdict how the task ended
 * @param source what the verdict rests on
 * @param escalated whether a person was needed
 */
public record Judgement(Verdict verdict, VerdictSource source, boolean escalated) {
  private static final Comparator<Signal> WEAKEST_FIRST =
      Comparator.comparing(Signal::kind).reversed().thenComparing(Comparator.naturalOrder());

  /** Checks that nothing is null. */
  public Judgement {
    requireNonNull(verdict, "verdict");
    requireNonNull(source, "source");
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
        .map(signal -> new Judgement(verdictOf(signal), signal.kind().source(), escalated))
        .orElse(silence);
  }

  private static Verdict verdictOf(Signal signal) {
    return signal.effect() == Effect.SUCCESS ? Verdict.SUCCESS : Verdict.FAILURE;
  }
}
