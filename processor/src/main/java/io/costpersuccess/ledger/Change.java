package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a settlement changed in the ledger.
 *
 * @param before the entry that counted until now; null when the task is new
 * @param after the entry that counts from now on; null when nothing is left of the task
 * @param revision how often the task was corrected; 0 for its first settlement
 */
public record Change(@Nullable LedgerEntry before, @Nullable LedgerEntry after, int revision) {
  /** Whether the task was published before, be it that nothing was left of it meanwhile. */
  public boolean isCorrection() {
    return revision > 0;
  }

  /** The entry the change is about: the new one, or the one that was taken back. */
  public LedgerEntry subject() {
    return after != null ? after : requireNonNull(before, "a change has an entry");
  }

  /** What the task costs more than was known until now. */
  public CostBreakdown addedCost() {
    return cost(after).minus(cost(before));
  }

  private static CostBreakdown cost(@Nullable LedgerEntry entry) {
    return entry == null ? CostBreakdown.ZERO : entry.cost();
  }
}
