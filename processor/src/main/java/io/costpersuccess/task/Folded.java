package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of a fact.
 *
 * @param fate whether it was taken in, or why not
 * @param task the task that it was folded into; null when it was not
 */
public record Folded(Fate fate, @Nullable Task task) {
  /** Whether a fact was taken in, or why not. */
  public enum Fate {
    /** It was folded into a task. */
    TAKEN,
    /** It names neither trace, response nor task. */
    UNMATCHED,
    /** It is about a task that can no longer be corrected. */
    TOO_LATE
  }

  static final Folded UNMATCHED = new Folded(Fate.UNMATCHED, null);
  static final Folded TOO_LATE = new Folded(Fate.TOO_LATE, null);

  /** Checks that the fate is not null. */
  public Folded {
    requireNonNull(fate, "fate");
  }

  static Folded into(Task task) {
    return new Folded(Fate.TAKEN, task);
  }
}
