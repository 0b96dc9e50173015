package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roll-ups of a task: agents, chains and the like that add up the usage of their calls. A
 * roll-up pays for what it tells beyond the calls that are seen.
 *
 * <p>Its calls are those beneath it; those within its time whose own parent was never seen, as long
 * as their counts fit into its own; and, if their counts are exactly what is left then, those
 * within its time elsewhere in the trace, for not every framework makes its span the current one.
 */
final class RollUps {
  private final Ancestry ancestry;
  private final Payers payers;
  private final Map<SpanRef, PricedCall> residuals = new HashMap<>();

  /** The calls of each roll-up, by its span: those beneath it, and those it takes in. */
  private final Map<SpanRef, List<PricedCall>> innerCalls = new LinkedHashMap<>();

  /** The calls that stand beneath no roll-up, by trace, ordered by start. */
  private final Map<String, List<PricedCall>> loose;

  /** The spans of those that a roll-up took in. */
  private final Set<SpanRef> adopted = new HashSet<>();

  /** When the first roll-up of a scope that told these counts ended. */
  private final Map<Counter, Instant> counters = new HashMap<>();

  /** The roll-ups among the calls, which come ordered by start. */
  RollUps(List<PricedCall> calls, Ancestry ancestry, Payers payers) {
    this.ancestry = ancestry;
    this.payers = payers;
    List<PricedCall> rollUps = calls.stream().filter(this::isOne).sorted(innermostFirst()).toList();
    rollUps.forEach(this::enter);
    calls.forEach(priced -> addTo(above(priced), priced));
    this.loose = rollUps.isEmpty() ? Map.of() : loose(calls);
    rollUps.forEach(this::settle);
  }

  private boolean isOne(PricedCall priced) {
    return priced.call().operation() == Operation.WRAPPER
        && !usage(priced).isEmpty()
        && payers.reason(priced) != NotCounted.DUPLICATE;
  }

  private Comparator<PricedCall> innermostFirst() {
    return comparing((PricedCall priced) -> -ancestry.callsAbove(priced).size())
        .thenComparing(priced -> Duration.between(priced.call().start(), priced.call().end()))
        .thenComparing(priced -> priced.call().span().traceId())
        .thenComparing(priced -> priced.call().span().spanId());
  }

  private void enter(PricedCall rollUp) {
    LlmCall call = rollUp.call();
    innerCalls.put(call.span(), new ArrayList<>());
    counters.merge(Counter.of(call, usage(rollUp)), call.end(), (a, b) -> a.isBefore(b) ? a : b);
  }

  private void addTo(List<PricedCall> rollUps, PricedCall priced) {
    rollUps.stream()
        .filter(rollUp -> ancestry.isJudging(priced) == ancestry.isJudging(rollUp))
        .forEach(rollUp -> inner(rollUp).add(priced));
  }

  private List<PricedCall> above(PricedCall priced) {
    return innerCalls.isEmpty()
        ? List.of()
        : ancestry.callsAbove(priced).stream()
            .filter(call -> innerCalls.containsKey(call.call().span()))
            .toList();
  }

  private List<PricedCall> inner(PricedCall rollUp) {
    return requireNonNull(innerCalls.get(rollUp.call().span()), "a roll-up has inner calls");
  }

  /** A roll-up is loose when nothing is beneath it: else its calls speak for it. */
  private Map<String, List<PricedCall>> loose(List<PricedCall> calls) {
    return calls.stream()
        .filter(priced -> payers.reason(priced) == null && !usage(priced).isEmpty())
        .filter(priced -> innerCalls.getOrDefault(priced.call().span(), List.of()).isEmpty())
        .filter(priced -> above(priced).isEmpty())
        .collect(groupingBy(priced -> priced.call().span().traceId()));
  }

  /** What a roll-up pays beyond the calls that are seen; null for all else. */
  @Nullable PricedCall residual(PricedCall priced) {
    return residuals.get(priced.call().span());
  }

  private void settle(PricedCall rollUp) {
    var inner = new InnerCalls(rollUp);
    inner(rollUp).forEach(priced -> add(priced, inner));
    if (inner.residual().isAny()) {
      addOrphans(inner);
      addProven(inner);
    }
    if (!inner.isSilent()) {
      settle(inner);
    } else if (inner.isBeside()) {
      payers.unfold(rollUp);
    }
  }

  private void settle(InnerCalls inner) {
    PricedCall rollUp = inner.rollUp();
    PricedCall residual = runsOn(inner) ? null : inner.residual().call();
    if (residual == null) {
      payers.fold(rollUp, inner.last(), NotCounted.COVERED_BY_CHILD);
    } else {
      residuals.put(rollUp.call().span(), residual);
      payers.unfold(rollUp);
      inner.untold().forEach(one -> payers.fold(one, rollUp, NotCounted.DUPLICATE));
    }
  }

  private void add(PricedCall priced, InnerCalls inner) {
    PricedCall rest = residual(priced);
    if (rest != null) {
      inner.add(rest);
    }
    PricedCall payer = payers.payer(priced);
    if (residual(payer) == null) {
      inner.add(payer);
    }
  }

  /**
   * Whether what a roll-up has left was used before it began: its instrumentation is known to tell
   * counters that run on, or what is left is exactly what an earlier roll-up of the same told.
   */
  private boolean runsOn(InnerCalls inner) {
    LlmCall call = inner.rollUp().call();
    Residual left = inner.residual();
    Instant before =
        counters.get(new Counter(call.reporter().scope(), left.input(), left.output()));
    return call.reporter().carriesOver() || (before != null && !before.isAfter(call.start()));
  }

  /** A parent that was not seen, and is not above the roll-up as well, may be beneath it. */
  private void addOrphans(InnerCalls inner) {
    Set<String> above = ancestry.idsAbove(inner.rollUp().call().span());
    for (PricedCall priced : strangers(inner)) {
      String missing = ancestry.missing(priced);
      if (missing != null
          && !above.contains(missing)
          && inner.residual().hasRoomFor(usage(priced))) {
        adopt(priced, inner);
      }
    }
  }

  private void addProven(InnerCalls inner) {
    List<PricedCall> others = strangers(inner);
    Usage sum = others.stream().map(RollUps::usage).reduce(Usage.NONE, Usage::plus);
    if (!others.isEmpty() && inner.residual().isSumOf(sum)) {
      others.forEach(priced -> adopt(priced, inner));
    }
  }

  private void adopt(PricedCall priced, InnerCalls inner) {
    adopted.add(priced.call().span());
    add(priced, inner);
    addTo(above(inner.rollUp()), priced);
  }

  /** The loose calls within the time of a roll-up. */
  private List<PricedCall> strangers(InnerCalls inner) {
    PricedCall rollUp = inner.rollUp();
    LlmCall around = rollUp.call();
    return from(around).stream()
        .takeWhile(priced -> !priced.call().start().isAfter(around.end()))
        .filter(priced -> !priced.call().end().isAfter(around.end()))
        .filter(priced -> !adopted.contains(priced.call().span()) && !inner.holds(priced))
        .filter(priced -> !priced.call().span().equals(around.span()))
        .filter(priced -> payers.reason(priced) == null && !ancestry.isAbove(priced, rollUp))
        .filter(priced -> ancestry.isJudging(priced) == ancestry.isJudging(rollUp))
        .toList();
  }

  /** The loose calls of a trace that begin no earlier than a roll-up. */
  private List<PricedCall> from(LlmCall rollUp) {
    List<PricedCall> all = loose.getOrDefault(rollUp.span().traceId(), List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).call().start().isBefore(rollUp.start())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(low, all.size());
  }

  private static Usage usage(PricedCall priced) {
    return priced.call().usage().usage();
  }

  /** The sums that a roll-up of a scope told. */
  private record Counter(String scope, long input, long output) {
    static Counter of(LlmCall call, Usage usage) {
      long input = usage.inputTokens();
      return new Counter(call.reporter().scope(), input, usage.tokens() - input);
    }
  }
}
