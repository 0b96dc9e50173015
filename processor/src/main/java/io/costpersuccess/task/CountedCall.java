package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pricing.PricedCall;

/**
 * A call as the counters count it.
 *
 * @param priced the call and its cost; without the usage that another call under its parent pays
 * @param featureTag the feature of its task
 * @param judging whether it graded the work of others
 */
public record CountedCall(PricedCall priced, String featureTag, boolean judging) {
  /** Checks that nothing is null. */
  public CountedCall {
    requireNonNull(priced, "priced");
    requireNonNull(featureTag, "featureTag");
  }
}
