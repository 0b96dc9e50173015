package io.costpersuccess.outcome;

/** What a signal says about its task. */
public enum Effect {
  /** The task reached its end. */
  SUCCESS,
  /** The task did not reach its end. */
  FAILURE,
  /** A person was needed to finish the task. */
  ESCALATED,
  /** A person checked the result. */
  REVIEW,
  /** A person redid some of the work. */
  REWORK
}
