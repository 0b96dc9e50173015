package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledCall;
import java.util.Comparator;

/**
 * A call with the task that it belongs to.
 *
 * @param task the task
 * @param call the call as the settlement of the task sees it
 */
public record ReportedCall(LedgerEntry task, SettledCall call) {
  /** By start, then trace and span id. */
  static final Comparator<ReportedCall> BY_TIME =
      Comparator.comparing((ReportedCall call) -> call.llmCall().start())
          .thenComparing(call -> call.llmCall().span().traceId())
          .thenComparing(call -> call.llmCall().span().spanId());

  /** Checks that nothing is null. */
  public ReportedCall {
    requireNonNull(task, "task");
    requireNonNull(call, "call");
  }

  LlmCall llmCall() {
    return call.priced().call();
  }
}
