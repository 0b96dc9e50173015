package io.costpersuccess.ledger;

import io.costpersuccess.pricing.PriceEffects;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Sums over the calls of one task. */
final class Tally {
  private Tally() {}

  /** What the calls of the work counted to. */
  static CallCounts counts(List<SettledCall> calls) {
    List<SettledCall> counted = calls.stream().filter(SettledCall::isWork).toList();
    return new CallCounts(
        counted.size(),
        counted.stream().filter(call -> call.priced().cost().usd() == null).count(),
        counted.stream().filter(call -> call.priced().call().attempt().failed()).count(),
        counted.stream().mapToLong(call -> call.priced().call().usage().usage().tokens()).sum(),
        counted.stream().map(call -> call.priced().call().span().traceId()).distinct().count());
  }

  /** What the calls cost, without labour. */
  static CostBreakdown cost(List<SettledCall> calls) {
    return new CostBreakdown(
        sum(calls, SettledCall::isWork),
        sum(calls, call -> call.isWork() && call.superseded()),
        sum(calls, call -> call.isWork() && call.priced().call().attempt().failed()),
        sum(calls, SettledCall::judging),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        effects(calls));
  }

  private static PriceEffects effects(List<SettledCall> calls) {
    return calls.stream()
        .filter(SettledCall::isWork)
        .map(call -> call.priced().cost().effects())
        .reduce(PriceEffects.NONE, PriceEffects::plus);
  }

  private static BigDecimal sum(List<SettledCall> calls, Predicate<SettledCall> of) {
    return calls.stream()
        .filter(of)
        .map(SettledCall::countedUsd)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
