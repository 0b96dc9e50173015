package io.costpersuccess.economics;

import java.util.Locale;

/** Why two arms are not compared. */
public enum Obstacle {
  /** No call of an arm could be priced. */
  COST_UNKNOWN,
  /** The tasks of an arm were sampled with different probabilities. */
  UNEVEN_SAMPLE,
  /** One of them is what a cache had of the tasks of the other: the questions that come again. */
  PATHS_OF_ONE_POLICY,
  /** The arms hardly ran on the same days, so that what changed meanwhile may be the difference. */
  NO_COMMON_TIME,
  /** Nobody says how any task ended. */
  NO_LABELS,
  /** Labels come for the tasks of one arm only. */
  LABELS_ON_ONE_SIDE,
  /**
   * Of an arm only failures, or only successes, are reported, and nobody says what silence means.
   */
  ONE_OUTCOME_REPORTED,
  /** Tasks are related, and an arm has too few clusters to show how much they vary. */
  FEW_CLUSTERS;

  /** Name in reports, such as {@code no_common_time}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
