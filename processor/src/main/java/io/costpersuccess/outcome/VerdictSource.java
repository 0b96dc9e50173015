package io.costpersuccess.outcome;

import java.util.Locale;

/** What a verdict rests on. */
public enum VerdictSource {
  /** The application's own word. */
  EXPLICIT,
  /** A grade by an evaluator. */
  GRADED,
  /** Behaviour: feedback, escalation, an exit code, or calls that all failed. */
  IMPLICIT,
  /** Silence. */
  NONE;

  /** Name in reports and metrics, such as {@code explicit}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
