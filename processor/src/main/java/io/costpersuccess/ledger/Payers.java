package io.costpersuccess.ledger;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reports of one real call pays for it. A report is folded into another at most once;
 * those that are folded into none pay for themselves.
 */
final class Payers {
  private record Fold(PricedCall report, PricedCall into, NotCounted because) {}

  private final Map<SpanRef, Fold> folds = new HashMap<>();

  /** Folds a report into another, unless it is folded already, or that is folded into this one. */
  void fold(PricedCall report, PricedCall into, NotCounted because) {
    if (!payer(into).call().span().equals(report.call().span())) {
      folds.putIfAbsent(report.call().span(), new Fold(report, into, because));
    }
  }

  /** Lets a report pay again for what the other reports of its calls leave over. */
  void unfold(PricedCall report) {
    folds.remove(report.call().span());
  }

  /** Why a report does not pay; null when it does. */
  @Nullable NotCounted reason(PricedCall report) {
    Fold fold = folds.get(report.call().span());
    return fold == null ? null : fold.because();
  }

  /** The report that pays for the call that this one tells of. */
  PricedCall payer(PricedCall report) {
    PricedCall payer = report;
    Fold fold = folds.get(payer.call().span());
    while (fold != null) {
      payer = fold.into();
      fold = folds.get(payer.call().span());
    }
    return payer;
  }

  /** Of some reports those that pay, in the order they came. */
  List<PricedCall> of(List<PricedCall> reports) {
    return reports.stream().filter(report -> reason(report) == null).toList();
  }

  /** The reports that are folded into each one that pays, by its span. */
  Map<SpanRef, List<PricedCall>> folded() {
    var folded = new HashMap<SpanRef, List<PricedCall>>();
    for (Fold fold : folds.values()) {
      SpanRef payer = payer(fold.report()).call().span();
      folded.computeIfAbsent(payer, span -> new ArrayList<>()).add(fold.report());
    }
    return folded;
  }
}
