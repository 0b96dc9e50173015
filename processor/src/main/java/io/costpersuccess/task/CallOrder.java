package io.costpersuccess.task;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;

/** The total order that decides which of two reports of one span is kept. */
final class CallOrder {
  /** Better evidence first of all; the rest makes the order total, so that the choice is stable. */
  private static final Comparator<LlmCall> BY_EVIDENCE =
      comparing((LlmCall call) -> call.usage().quality())
          .thenComparing(call -> call.usage().usage())
          .thenComparing(call -> call.model().name(), nullsFirst(naturalOrder()))
          .thenComparing(call -> call.model().provider())
          .thenComparing(LlmCall::reportedCostUsd, nullsFirst(naturalOrder()))
          .thenComparing(call -> call.attempt().failed())
          .thenComparing(call -> call.attempt().number())
          .thenComparing(LlmCall::operation)
          .thenComparing(LlmCall::end)
          .thenComparing(LlmCall::start)
          .thenComparing(LlmCall::responseId, nullsFirst(naturalOrder()))
          .thenComparing(call -> call.span().parentSpanId(), nullsFirst(naturalOrder()))
          .thenComparing(call -> call.conditions().tier())
          .thenComparing(call -> call.conditions().region())
          .thenComparing(call -> call.usage().flaw(), nullsFirst(naturalOrder()));

  private CallOrder() {}

  /** The one with the better evidence. */
  static PricedCall fuller(PricedCall one, PricedCall other) {
    return BY_EVIDENCE.compare(one.call(), other.call()) >= 0 ? one : other;
  }
}
