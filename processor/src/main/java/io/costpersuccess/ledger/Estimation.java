package io.costpersuccess.ledger;

import java.util.Locale;

/** How figures of the tasks that were recorded come to stand for all tasks there were. */
public enum Estimation {
  /** Every trace was recorded. */
  EXACT,
  /** Traces were sampled with a probability that they tell. */
  EXTRAPOLATED,
  /** Nobody tells whether traces were sampled, or what they tell is no weight for a task. */
  UNKNOWN;

  /** Name in reports, metrics and the ledger, such as {@code extrapolated}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
