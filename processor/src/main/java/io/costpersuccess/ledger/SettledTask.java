package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.task.CountedCall;
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

  /** The calls that are paid for the task, as the counters count them. */
  public List<CountedCall> counted() {
    String featureTag = entry.group().featureTag();
    return calls.stream()
        .filter(SettledCall::isCounted)
        .map(call -> new CountedCall(call.priced(), featureTag, call.judging()))
        .toList();
  }
}
