package io.costpersuccess.ledger;

import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.pricing.PricedCall;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that pay for what a roll-up adds up, each once. */
final class InnerCalls {
  private static final Set<Operation> PROMPTED = Set.of(Operation.INFERENCE, Operation.WRAPPER);

  private final PricedCall rollUp;
  private final boolean answers;
  private final Map<SpanRef, PricedCall> parts = new LinkedHashMap<>();
  private Usage spent = Usage.NONE;
  private BigDecimal spentUsd = BigDecimal.ZERO;
  private boolean adds;

  /** No calls of this roll-up. */
  InnerCalls(PricedCall rollUp) {
    this.rollUp = rollUp;
    Usage told = rollUp.call().usage().usage();
    this.answers = told.tokens() > told.inputTokens();
  }

  PricedCall rollUp() {
    return rollUp;
  }

  /** Adds a call that pays, or the residual of a roll-up within, unless it is the roll-up. */
  void add(PricedCall part) {
    SpanRef span = part.call().span();
    if (!span.equals(rollUp.call().span())
        && parts.putIfAbsent(span, part) == null
        && isAddedUp(part)) {
      BigDecimal usd = part.cost().usd();
      adds = true;
      spent = spent.plus(part.call().usage().usage());
      spentUsd = usd == null ? spentUsd : spentUsd.add(usd);
    }
  }

  /** Agents add up what was prompted and answered; the embeddings of a search are beside that. */
  private boolean isAddedUp(PricedCall part) {
    return !answers || PROMPTED.contains(part.call().operation());
  }

  boolean holds(PricedCall priced) {
    return parts.containsKey(priced.call().span());
  }

  /** Whether there are calls, but none that adds to what the roll-up told. */
  boolean isBeside() {
    return !parts.isEmpty() && !adds;
  }

  /** Whether the calls tell no usage. */
  boolean isSilent() {
    return spent.isEmpty();
  }

  /** The call that came last. */
  PricedCall last() {
    List<PricedCall> all = List.copyOf(parts.values());
    return all.get(all.size() - 1);
  }

  /** Calls without usage that did not fail: their usage is in what the roll-up has left. */
  List<PricedCall> untold() {
    return parts.values().stream()
        .filter(part -> !Evidence.isKnown(part) && !part.call().attempt().failed())
        .toList();
  }

  /** What the roll-up told beyond these calls. */
  Residual residual() {
    return new Residual(rollUp, spent, spentUsd);
  }
}
