package io.costpersuccess.economics;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.outcome.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What can be known about the outcomes and times of two arms, before any figure is compared.
 *
 * @param one the tasks of an arm that are old enough to be compared, with and without a label
 * @param other those of the other arm
 * @param policy the policy of their feature
 */
record Evidence(ArmTotals one, ArmTotals other, FeaturePolicy policy) {
  /** The least share of an arm's tasks that began on days of the other. */
  private static final double COMMON_SHARE = 0.1;

  /** What runs one after the other within this time counts as at once. */
  private static final long SHORT_DAYS = 2;

  /** Labels of one kind are no sample of the outcomes unless this share of the tasks has one. */
  private static final double NEARLY_ALL = 0.9;

  /** Fewer labels than these may be alike by chance. */
  private static final int ENOUGH_LABELS = 20;

  /** The share of labels from which an arm without any is one that labels do not reach. */
  private static final double MANY = 0.1;

  /** Why the outcomes of the arms cannot be compared; null when they can. */
  @Nullable Obstacle ofLabels() {
    return policy.isSilenceEvidence() ? whereSilenceCounts() : amongLabelled();
  }

  /** Whether enough tasks of either arm began on days of the other. */
  boolean hasCommonTime() {
    Calendar both = one.calendar().plus(other.calendar(), 1);
    return both.days() <= SHORT_DAYS || (isCommon(one, other) && isCommon(other, one));
  }

  private @Nullable Obstacle amongLabelled() {
    boolean isOneTold = labelled(one) > 0;
    boolean isOtherTold = labelled(other) > 0;
    if (one.isEmpty() || other.isEmpty()) {
      return null;
    }
    if (!isOneTold && !isOtherTold) {
      return Obstacle.NO_LABELS;
    }
    if (isOneTold != isOtherTold) {
      return Obstacle.LABELS_ON_ONE_SIDE;
    }
    return isOneSided(one) || isOneSided(other) ? Obstacle.ONE_OUTCOME_REPORTED : null;
  }

  /** Silence is told apart from labels that never arrive by labels that say what silence means. */
  private @Nullable Obstacle whereSilenceCounts() {
    return isUnreached(one, other) || isUnreached(other, one) ? Obstacle.LABELS_ON_ONE_SIDE : null;
  }

  private boolean isUnreached(ArmTotals silent, ArmTotals told) {
    OutcomeCounts labels = told.outcomes();
    long asSilence =
        policy.onSilence() == Verdict.SUCCESS
            ? labels.labelledSuccess()
            : labels.labelled() - labels.labelledSuccess();
    return !silent.isEmpty() && labelled(silent) == 0 && asSilence >= MANY * labels.tasks();
  }

  private static boolean isOneSided(ArmTotals arm) {
    OutcomeCounts outcomes = arm.outcomes();
    boolean isOneKind =
        outcomes.labelledSuccess() == 0 || outcomes.labelledSuccess() == outcomes.labelled();
    return isOneKind
        && outcomes.labelled() >= ENOUGH_LABELS
        && outcomes.labelled() < NEARLY_ALL * outcomes.tasks();
  }

  private static boolean isCommon(ArmTotals arm, ArmTotals other) {
    return arm.calendar().tasksInCommon(other.calendar()) >= COMMON_SHARE * arm.outcomes().tasks();
  }

  private static long labelled(ArmTotals arm) {
    return arm.outcomes().labelled();
  }
}
