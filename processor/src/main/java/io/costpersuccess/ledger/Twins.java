package io.costpersuccess.ledger;

import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The second reports of calls that two instrumentations watched side by side: same parent, model
 * and token counts, overlapping times, another scope. Each report has at most one twin in another
 * scope, so that two equal calls made at once stay two.
 */
final class Twins {
  private final Comparator<PricedCall> bestFirst;
  private final Set<SpanRef> found = new HashSet<>();

  /**
   * The twins among these calls.
   *
   * @param calls ordered by start
   * @param bestFirst tells which instrumentation is believed
   */
  Twins(List<PricedCall> calls, Comparator<PricedCall> bestFirst) {
    this.bestFirst = bestFirst;
    calls.stream()
        .filter(priced -> !priced.call().usage().usage().isEmpty())
        .collect(groupingBy(Likeness::of))
        .values()
        .forEach(this::find);
  }

  /** Whether the call is told better by another instrumentation. */
  boolean contains(PricedCall priced) {
    return found.contains(priced.call().span());
  }

  private void find(List<PricedCall> alike) {
    var scopes = new TreeMap<String, List<PricedCall>>();
    alike.forEach(
        priced -> scopes.computeIfAbsent(scope(priced), s -> new ArrayList<>()).add(priced));
    if (scopes.size() > 1) {
      List<List<PricedCall>> best =
          scopes.values().stream()
              .sorted(Comparator.comparing(list -> list.get(0), bestFirst))
              .toList();
      best.subList(1, best.size()).forEach(others -> pair(best.get(0), others));
    }
  }

  /** Goes through both lists by time; what ends first and has no counterpart is passed over. */
  private void pair(List<PricedCall> kept, List<PricedCall> others) {
    int i = 0;
    int j = 0;
    while (i < kept.size() && j < others.size()) {
      LlmCall one = kept.get(i).call();
      LlmCall other = others.get(j).call();
      if (overlap(one, other)) {
        found.add(other.span());
        i++;
        j++;
      } else if (one.end().isBefore(other.end())) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static boolean overlap(LlmCall one, LlmCall other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  private static String scope(PricedCall priced) {
    return priced.call().reporter().scope();
  }

  /** What two reports of one call have in common. */
  private record Likeness(
      String traceId, String parent, String model, long inputTokens, long otherTokens) {
    static Likeness of(PricedCall priced) {
      SpanRef span = priced.call().span();
      Usage usage = priced.call().usage().usage();
      long input = usage.inputTokens();
      return new Likeness(
          span.traceId(),
          String.valueOf(span.parentSpanId()),
          priced.modelName(),
          input,
          usage.tokens() - input);
    }
  }
}
