package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final Set<Operation> PROMPTED = Set.of(Operation.INFERENCE, Operation.WRAPPER);

  private final List<PricedCall> calls;
  private final Ancestry ancestry;
  private final Payers payers;
  private final Map<SpanRef, PricedCall> residuals = new HashMap<>();

  /** The calls of each roll-up, by its span: those beneath it, and those it takes in. */
  private final Map<SpanRef, Set<PricedCall>> innerCalls = new LinkedHashMap<>();

  /** The spans of calls that do not stand beneath the roll-up that took them in. */
  private final Set<SpanRef> adopted = new HashSet<>();

  /** The roll-ups among the calls, which come ordered by start. */
  RollUps(List<PricedCall> calls, Ancestry ancestry, Payers payers) {
    this.calls = calls;
    this.ancestry = ancestry;
    this.payers = payers;
    List<PricedCall> all = calls.stream().filter(this::isOne).sorted(innermostFirst()).toList();
    all.forEach(one -> innerCalls.put(one.call().span(), new LinkedHashSet<>()));
    if (!all.isEmpty()) {
      calls.forEach(priced -> addTo(above(priced), priced));
      all.forEach(this::settle);
    }
  }

  private void addTo(List<PricedCall> rollUps, PricedCall priced) {
    rollUps.stream()
        .filter(rollUp -> isOfOneKind(priced, rollUp))
        .forEach(rollUp -> inner(rollUp).add(priced));
  }

  private List<PricedCall> above(PricedCall priced) {
    return ancestry.callsAbove(priced).stream()
        .filter(call -> innerCalls.containsKey(call.call().span()))
        .toList();
  }

  private Set<PricedCall> inner(PricedCall rollUp) {
    return requireNonNull(innerCalls.get(rollUp.call().span()), "a roll-up has inner calls");
  }

  /** What a roll-up pays beyond the calls that are seen; null for all else. */
  @Nullable PricedCall residual(PricedCall priced) {
    return residuals.get(priced.call().span());
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

  private void settle(PricedCall rollUp) {
    var inner = new Inner(rollUp);
    inner(rollUp).forEach(inner::add);
    if (inner.residual().call() != null) {
      addOrphans(inner);
      addProven(inner);
    }
    if (!inner.isSilent()) {
      settle(rollUp, inner);
    } else if (inner.isBesideAnswers()) {
      payers.unfold(rollUp);
    }
  }

  private void settle(PricedCall rollUp, Inner inner) {
    PricedCall residual = runsOn(inner) ? null : inner.residual().call();
    if (residual == null) {
      payers.fold(rollUp, inner.last(), NotCounted.COVERED_BY_CHILD);
    } else {
      residuals.put(rollUp.call().span(), residual);
      payers.unfold(rollUp);
      inner.silent().forEach(one -> payers.fold(one, rollUp, NotCounted.DUPLICATE));
    }
  }

  /**
   * Whether what a roll-up has left was used before it began: its instrumentation is known to tell
   * counters that run on, or what is left is exactly what an earlier roll-up of the same told.
   */
  private boolean runsOn(Inner inner) {
    Residual left = inner.residual();
    LlmCall call = inner.rollUp.call();
    return call.reporter().carriesOver()
        || calls.stream()
            .filter(before -> innerCalls.containsKey(before.call().span()))
            .filter(before -> before.call().reporter().scope().equals(call.reporter().scope()))
            .filter(before -> !before.call().end().isAfter(call.start()))
            .anyMatch(before -> left.isSumOf(usage(before)));
  }

  private boolean isOfOneKind(PricedCall one, PricedCall other) {
    return one.call().span().traceId().equals(other.call().span().traceId())
        && ancestry.isJudging(one) == ancestry.isJudging(other);
  }

  /** A parent that was not seen, and is not above the roll-up as well, may be beneath it. */
  private void addOrphans(Inner inner) {
    for (PricedCall priced : strangers(inner)) {
      String missing = ancestry.missing(priced);
      if (missing != null
          && !ancestry.idsAbove(inner.rollUp.call().span()).contains(missing)
          && inner.hasRoomFor(usage(priced))) {
        adopt(priced, inner);
      }
    }
  }

  private void addProven(Inner inner) {
    List<PricedCall> others = strangers(inner);
    Usage sum = others.stream().map(RollUps::usage).reduce(Usage.NONE, Usage::plus);
    if (!others.isEmpty() && inner.residual().isSumOf(sum)) {
      others.forEach(priced -> adopt(priced, inner));
    }
  }

  private void adopt(PricedCall priced, Inner inner) {
    adopted.add(priced.call().span());
    inner.add(priced);
    addTo(above(inner.rollUp), priced);
  }

  /** The calls within the time of a roll-up that are not known to be another's. */
  private List<PricedCall> strangers(Inner inner) {
    PricedCall rollUp = inner.rollUp;
    return payers.of(calls).stream()
        .filter(priced -> !usage(priced).isEmpty() && !inner.isRollUp(priced))
        .filter(priced -> isOfOneKind(priced, rollUp) && isWithin(priced.call(), rollUp.call()))
        .filter(priced -> !inner.holds(priced) && !adopted.contains(priced.call().span()))
        .filter(priced -> !ancestry.isAbove(priced, rollUp) && above(priced).isEmpty())
        .toList();
  }

  private static boolean isWithin(LlmCall inner, LlmCall outer) {
    return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
  }

  private static Usage usage(PricedCall priced) {
    return priced.call().usage().usage();
  }

  /** The calls that pay for what a roll-up adds up, each once. */
  private final class Inner {
    private final PricedCall rollUp;
    private final Map<SpanRef, PricedCall> paying = new LinkedHashMap<>();
    private final Map<SpanRef, PricedCall> rests = new LinkedHashMap<>();

    Inner(PricedCall rollUp) {
      this.rollUp = rollUp;
    }

    void add(PricedCall priced) {
      PricedCall rest = residuals.get(priced.call().span());
      if (rest != null) {
        rests.put(priced.call().span(), rest);
      }
      PricedCall payer = payers.payer(priced);
      if (!isRollUp(payer) && !residuals.containsKey(payer.call().span())) {
        paying.put(payer.call().span(), payer);
      }
    }

    boolean isRollUp(PricedCall priced) {
      return priced.call().span().equals(rollUp.call().span());
    }

    boolean holds(PricedCall priced) {
      return paying.containsKey(priced.call().span()) || rests.containsKey(priced.call().span());
    }

    /** Whether it has calls, but none that adds to what was prompted and answered. */
    boolean isBesideAnswers() {
      return !paying.isEmpty() && parts().isEmpty();
    }

    boolean isSilent() {
      return parts().stream().allMatch(priced -> usage(priced).isEmpty());
    }

    boolean hasRoomFor(Usage usage) {
      return residual().hasRoomFor(usage);
    }

    PricedCall last() {
      List<PricedCall> all = Stream.of(rests, paying).flatMap(m -> m.values().stream()).toList();
      return all.get(all.size() - 1);
    }

    /** Calls that failed to tell their usage, which is then in what the roll-up has left. */
    List<PricedCall> silent() {
      return paying.values().stream()
          .filter(priced -> !Evidence.isKnown(priced) && !priced.call().attempt().failed())
          .toList();
    }

    Residual residual() {
      Usage spent = Usage.NONE;
      BigDecimal usd = BigDecimal.ZERO;
      for (PricedCall part : parts()) {
        spent = spent.plus(usage(part));
        BigDecimal cost = part.cost().usd();
        usd = cost == null ? usd : usd.add(cost);
      }
      return new Residual(rollUp, spent, usd);
    }

    /** Agents add up what was prompted and answered; the embeddings of a search are beside that. */
    private List<PricedCall> parts() {
      var parts = new ArrayList<>(paying.values());
      parts.addAll(rests.values());
      boolean answers = usage(rollUp).tokens() > usage(rollUp).inputTokens();
      parts.removeIf(part -> answers && !PROMPTED.contains(part.call().operation()));
      return parts;
    }
  }
}
