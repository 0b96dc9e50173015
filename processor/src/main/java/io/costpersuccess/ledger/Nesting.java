package io.costpersuccess.ledger;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reports of calls that stand above each other. What stands above repeats what stands beneath:
 *
 * <ul>
 *   <li>Where a call beneath knows what was used, it pays.
 *   <li>Where only the wrapper knows, it pays for the call beneath. A call that the provider
 *       rejected stays a call of its own, for the usage is that of a later one.
 *   <li>Where nobody knows, the innermost report stays: a failed call under a wrapper is one.
 * </ul>
 *
 * <p>A chat is not covered by an embedding beneath it; a roll-up is by any call. An evaluator's
 * call covers no call of the work. An inference server gives way to its client above it.
 */
final class Nesting {
  private final Ancestry ancestry;
  private final Payers payers;
  private final Map<SpanRef, List<PricedCall>> beneath = new HashMap<>();

  /** The rule by what stands above what. */
  Nesting(Ancestry ancestry, Payers payers) {
    this.ancestry = ancestry;
    this.payers = payers;
  }

  /** Folds wrappers and the calls beneath them, which come ordered by start, into each other. */
  void fold(List<PricedCall> calls) {
    calls.forEach(this::place);
    for (PricedCall wrapper : calls) {
      List<PricedCall> inner = beneath.get(wrapper.call().span());
      if (inner != null) {
        decide(wrapper, inner);
      }
    }
  }

  private void place(PricedCall priced) {
    List<PricedCall> above = ancestry.callsAbove(priced);
    if (above.isEmpty()) {
      return;
    }
    if (isEcho(priced.call()) && above.stream().anyMatch(Nesting::isClient)) {
      above.stream()
          .filter(Nesting::isClient)
          .findFirst()
          .ifPresent(client -> payers.fold(priced, client, NotCounted.DUPLICATE));
      return;
    }
    boolean judges = ancestry.isJudging(priced);
    above.stream()
        .filter(wrapper -> isCoverable(wrapper.call(), priced.call()))
        .filter(wrapper -> ancestry.isJudging(wrapper) == judges)
        .forEach(wrapper -> inner(wrapper).add(priced));
  }

  private List<PricedCall> inner(PricedCall wrapper) {
    return beneath.computeIfAbsent(wrapper.call().span(), span -> new ArrayList<>());
  }

  private static boolean isCoverable(LlmCall wrapper, LlmCall inner) {
    return wrapper.operation() == Operation.WRAPPER
        || wrapper.operation() == inner.operation()
        || inner.operation() == Operation.WRAPPER;
  }

  /** An inference server counts again what its client was told; a gateway knows the bill. */
  private static boolean isEcho(LlmCall call) {
    return call.reporter().serving() && call.reportedCostUsd() == null;
  }

  private static boolean isClient(PricedCall priced) {
    LlmCall call = priced.call();
    return call.usage().isUsable()
        && call.operation() != Operation.WRAPPER
        && !call.reporter().serving();
  }

  private void decide(PricedCall wrapper, List<PricedCall> inner) {
    List<PricedCall> knowing = inner.stream().filter(Evidence::isKnown).toList();
    if (!knowing.isEmpty()) {
      payers.fold(wrapper, last(knowing), NotCounted.COVERED_BY_CHILD);
    } else if (Evidence.isKnown(wrapper)) {
      inner.stream()
          .filter(one -> isTheSame(wrapper, one.call(), inner))
          .forEach(one -> payers.fold(one, wrapper, NotCounted.DUPLICATE));
    } else if (!isAnsweredElsewhere(wrapper, inner)) {
      payers.fold(wrapper, last(inner), NotCounted.COVERED_BY_CHILD);
    }
  }

  /** Whether what a wrapper knows is about the call beneath, of which that report knows nothing. */
  private static boolean isTheSame(PricedCall wrapper, LlmCall one, List<PricedCall> inner) {
    Attempt attempt = one.attempt();
    if (!attempt.failed()) {
      return true;
    }
    boolean isTheOnlyOne =
        wrapper.call().attempt().failed()
            || inner.stream().allMatch(other -> other.call().attempt().failed());
    return !attempt.rejected() && wrapper.call().operation() != Operation.WRAPPER && isTheOnlyOne;
  }

  /** A wrapper came to an answer, and every call that is seen beneath it was rejected. */
  private static boolean isAnsweredElsewhere(PricedCall wrapper, List<PricedCall> inner) {
    return !wrapper.call().attempt().failed()
        && inner.stream().allMatch(one -> one.call().attempt().rejected());
  }

  private static PricedCall last(List<PricedCall> calls) {
    return calls.get(calls.size() - 1);
  }
}
