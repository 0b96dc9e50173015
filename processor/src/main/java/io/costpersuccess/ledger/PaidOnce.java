package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rule that each real call is paid once, although several spans may report it.
 *
 * <p>A call is covered when a call beneath it in the trace carries usage; but the word of an
 * inference server gives way to that of its client, and an evaluator's call covers no call of the
 * work. Of several calls with one response id, and of {@link Twins}, the best reported is kept.
 */
final class PaidOnce {
  /**
   * A report with a cost beats one without, a provider's or gateway's own cost beats a computed
   * one; then the word of the provider's own client library, the surer cost, the report that says
   * most, and the first.
   */
  private static final Comparator<PricedCall> BEST_FIRST =
      comparing((PricedCall priced) -> priced.cost().usd() == null)
          .thenComparing(priced -> priced.cost().status() != CostStatus.REPORTED)
          .thenComparing(priced -> !priced.call().reporter().firsthand())
          .thenComparing(priced -> priced.cost().status() != CostStatus.PRICED)
          .thenComparing(
              priced -> priced.call().usage().usage().tokens(), Comparator.reverseOrder())
          .thenComparing(priced -> priced.call().usage().usage().quantity(UsageClass.INPUT))
          .thenComparing(priced -> priced.call().usage().usage())
          .thenComparing(priced -> priced.call().start())
          .thenComparing(priced -> priced.call().reporter().scope())
          .thenComparing(priced -> priced.call().span().spanId());

  private final Map<SpanRef, NotCounted> reasons = new HashMap<>();

  /** The rule for the calls of one task, which come ordered by start. */
  PaidOnce(List<PricedCall> calls, Ancestry ancestry) {
    calls.forEach(priced -> cover(priced, ancestry));
    dropRepeatedResponses(left(calls));
    List<PricedCall> left = left(calls);
    var twins = new Twins(left, BEST_FIRST);
    left.stream().filter(twins::contains).forEach(priced -> drop(priced, NotCounted.DUPLICATE));
  }

  /** Why a call is not counted; null when it is. */
  @Nullable NotCounted reason(PricedCall priced) {
    return reasons.get(priced.call().span());
  }

  private List<PricedCall> left(List<PricedCall> calls) {
    return calls.stream().filter(priced -> reason(priced) == null).toList();
  }

  private void drop(PricedCall priced, NotCounted because) {
    reasons.putIfAbsent(priced.call().span(), because);
  }

  private void cover(PricedCall priced, Ancestry ancestry) {
    if (priced.call().usage().isUsable()) {
      List<PricedCall> above = ancestry.callsAbove(priced);
      if (isEcho(priced.call()) && above.stream().anyMatch(PaidOnce::isClient)) {
        drop(priced, NotCounted.DUPLICATE);
      } else {
        boolean judges = ancestry.isJudging(priced);
        above.stream()
            .filter(wrapper -> ancestry.isJudging(wrapper) == judges)
            .forEach(wrapper -> drop(wrapper, NotCounted.COVERED_BY_CHILD));
      }
    }
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

  private void dropRepeatedResponses(List<PricedCall> calls) {
    var best = new HashMap<String, PricedCall>();
    for (PricedCall priced : calls) {
      String response = response(priced);
      if (response != null) {
        best.merge(response, priced, PaidOnce::better);
      }
    }
    for (PricedCall priced : calls) {
      PricedCall kept = best.get(response(priced));
      if (kept != null && !kept.call().span().equals(priced.call().span())) {
        drop(priced, NotCounted.DUPLICATE);
      }
    }
  }

  private static PricedCall better(PricedCall one, PricedCall other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The same id from two models is two responses. */
  private static @Nullable String response(PricedCall priced) {
    String id = priced.call().responseId();
    return id == null ? null : id + '|' + priced.modelName();
  }
}
