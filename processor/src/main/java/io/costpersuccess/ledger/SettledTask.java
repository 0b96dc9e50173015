package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The result of a settlement.
 *
 * @param entry the task as one record
 * @param calls every call reported for it, counted or not, by time, then id
 */
public record SettledTask(LedgerEntry entry, List<SettledCall> calls) {
  /** Copies the calls. */
  public SettledTask {
    requireNonNull(entry, "entry");
    calls = List.copyOf(calls);
  }
}
