package io.costpersuccess.ledger;

import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.pricing.PricedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule that of siblings whose counts run on each is paid its own part.
 *
 * <p>A call continues the one before under its parent when that carries over, had ended, and the
 * counts prove it: what was added is no less input than the call before sent, since the history of
 * a conversation only grows.
 */
final class RunningTotals {
  private RunningTotals() {}

  /** The calls, which come ordered by start, each with its own part of what it told. */
  static List<PricedCall> split(List<PricedCall> calls) {
    if (calls.stream().noneMatch(priced -> carriesOver(priced.call()))) {
      return calls;
    }
    Map<SpanRef, Usage> carried = new HashMap<>();
    calls.stream()
        .filter(priced -> priced.call().span().parentSpanId() != null)
        .collect(groupingBy(priced -> Siblings.of(priced.call())))
        .values()
        .forEach(siblings -> carry(siblings, carried));
    return calls.stream().map(priced -> own(priced, carried)).toList();
  }

  /** Enters for each call what the one before handed on to it. */
  private static void carry(List<PricedCall> siblings, Map<SpanRef, Usage> carried) {
    for (int i = 1; i < siblings.size(); i++) {
      LlmCall before = siblings.get(i - 1).call();
      LlmCall call = siblings.get(i).call();
      Usage earlier = carried.getOrDefault(before.span(), Usage.NONE);
      if (continues(call, before, earlier)) {
        carried.put(call.span(), before.usage().usage());
      }
    }
  }

  private static boolean continues(LlmCall call, LlmCall before, Usage earlier) {
    Usage told = call.usage().usage();
    Usage until = before.usage().usage();
    return carriesOver(before)
        && !before.end().isAfter(call.start())
        && told.covers(until)
        && told.inputTokens() - until.inputTokens() >= until.inputTokens() - earlier.inputTokens();
  }

  /** The counters of roll-ups that run on are never paid beside their calls. */
  private static boolean carriesOver(LlmCall call) {
    return call.reporter().carriesOver() && call.operation() != Operation.WRAPPER;
  }

  private static PricedCall own(PricedCall priced, Map<SpanRef, Usage> carried) {
    Usage others = carried.get(priced.call().span());
    return others == null ? priced : priced.less(others);
  }

  /** Calls of one model under one parent. */
  private record Siblings(String traceId, String parent, String model) {
    static Siblings of(LlmCall call) {
      SpanRef span = call.span();
      return new Siblings(span.traceId(), String.valueOf(span.parentSpanId()), name(call));
    }

    private static String name(LlmCall call) {
      return call.model().provider() + '/' + call.model().name();
    }
  }
}
