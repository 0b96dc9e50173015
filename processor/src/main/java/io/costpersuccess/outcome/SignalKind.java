package io.costpersuccess.outcome;

/**
 * How a signal came about. The order is the precedence of verdicts, strongest first; kinds below
 * {@link #EXIT} never decide a verdict.
 */
public enum SignalKind {
  /** The application said whether the task succeeded. */
  EXPLICIT(VerdictSource.EXPLICIT),
  /** A person judged the result. */
  HUMAN_FEEDBACK(VerdictSource.IMPLICIT),
  /** A person had to take over. */
  ESCALATION(VerdictSource.IMPLICIT),
  /** An evaluator graded the result. */
  GRADE(VerdictSource.GRADED),
  /** A process, pipeline or test ended with a result. */
  EXIT(VerdictSource.IMPLICIT),
  /** A person spent time on the result, whatever it was. */
  LABOUR(VerdictSource.NONE);

  private final VerdictSource source;

  SignalKind(VerdictSource source) {
    this.source = source;
  }

  /** The source of a verdict that a signal of this kind decided. */
  public VerdictSource source() {
    return source;
  }
}
