package io.costpersuccess.economics;

import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;

/**
 * Counts of tasks by how they ended.
 *
 * @param success tasks that succeeded
 * @param failure tasks that failed
 * @param unknown tasks of which nothing tells how they ended
 * @param escalated tasks that a person had to take over, whatever their verdict
 * @param labelled tasks of which the verdict does not rest on silence
 * @param labelledSuccess those of them that succeeded
 */
public record OutcomeCounts(
    long success, long failure, long unknown, long escalated, long labelled, long labelledSuccess) {
  static final OutcomeCounts ZERO = new OutcomeCounts(0, 0, 0, 0, 0, 0);

  static OutcomeCounts of(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    boolean labelled = judgement.source() != VerdictSource.NONE;
    return new OutcomeCounts(
        verdict == Verdict.SUCCESS ? 1 : 0,
        verdict == Verdict.FAILURE ? 1 : 0,
        verdict == Verdict.UNKNOWN ? 1 : 0,
        judgement.escalated() ? 1 : 0,
        labelled ? 1 : 0,
        labelled && verdict == Verdict.SUCCESS ? 1 : 0);
  }

  /** All tasks. */
  public long tasks() {
    return success + failure + unknown;
  }

  OutcomeCounts plus(OutcomeCounts other, int sign) {
    return new OutcomeCounts(
        success + sign * other.success,
        failure + sign * other.failure,
        unknown + sign * other.unknown,
        escalated + sign * other.escalated,
        labelled + sign * other.labelled,
        labelledSuccess + sign * other.labelledSuccess);
  }
}
