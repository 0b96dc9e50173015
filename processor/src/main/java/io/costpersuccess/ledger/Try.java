package io.costpersuccess.ledger;

import static java.util.Comparator.naturalOrder;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One real call with all its reports, as one of several tries at the same. */
final class Try {
  /**
   * Where in a trace a call was made, and what for: who grades an answer does not try it again. Two
   * root spans are never two tries of one call.
   */
  record Place(String traceId, String parent, Operation operation, boolean judging) {}

  private final PricedCall payer;
  private final List<PricedCall> reports;
  private final boolean judging;
  private final Instant start;
  private final Instant end;

  /** A call that one report pays for; the other reports of it that are roll-ups say nothing. */
  Try(PricedCall payer, List<PricedCall> others, boolean judging) {
    this.payer = payer;
    this.reports = new ArrayList<>(List.of(payer));
    this.judging = judging;
    others.stream()
        .filter(other -> other.call().operation() == payer.call().operation())
        .forEach(reports::add);
    boolean isNested = !latestStart().isAfter(earliestEnd());
    this.start = isNested ? latestStart() : call().start();
    this.end = isNested ? earliestEnd() : call().end();
  }

  LlmCall call() {
    return payer.call();
  }

  Set<Place> places() {
    var places = new LinkedHashSet<Place>();
    for (PricedCall report : reports) {
      SpanRef span = report.call().span();
      String parent = span.parentSpanId() == null ? span.spanId() : span.parentSpanId();
      places.add(new Place(span.traceId(), parent, report.call().operation(), judging));
    }
    return places;
  }

  /** When the innermost report begins: a wrapper may have waited, or have tried before. */
  Instant start() {
    return start;
  }

  /** When the innermost report ends. */
  Instant end() {
    return end;
  }

  private Instant latestStart() {
    return calls().map(LlmCall::start).max(naturalOrder()).orElseThrow();
  }

  private Instant earliestEnd() {
    return calls().map(LlmCall::end).min(naturalOrder()).orElseThrow();
  }

  private Stream<LlmCall> calls() {
    return reports.stream().map(PricedCall::call);
  }

  /** The number that the telemetry gives the try, the payer's first; 0 when it gives none. */
  int number() {
    int own = call().attempt().number();
    return own > 0 ? own : calls().mapToInt(one -> one.attempt().number()).max().orElse(0);
  }

  /** Whether nothing had come of the call at a time. */
  boolean isVain(Instant by, Rejections rejections) {
    return call().attempt().isVain()
        || reports.stream()
            .anyMatch(report -> rejections.include(report.call(), by) || makesVain(report));
  }

  /**
   * Whether another report than the payer's says that nothing came of the call: it calls the answer
   * useless, or it is around the call and failed before it could tell any usage. What broke beneath
   * was mended by whoever wrote the answer.
   */
  private boolean makesVain(PricedCall report) {
    boolean isAround =
        !report.call().start().isAfter(call().start())
            && !report.call().end().isBefore(call().end());
    boolean knows = Evidence.isKnown(report);
    return report.call().attempt().failed()
        ? isAround && !knows
        : report.call().attempt().invalid() && (isAround || knows);
  }
}
