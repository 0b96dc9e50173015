package io.costpersuccess.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.pricing.PricedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** The pairing of reports with others under the same parent whose times overlap. */
final class Siblings {
  private Siblings() {}

  /**
   * Pairs reports, both lists ordered by start.
   *
   * @param rule tells of two reports whether they may be a pair
   * @param pair receives each pair, the report of the first list first
   */
  static void match(
      List<PricedCall> reports,
      List<PricedCall> others,
      BiPredicate<PricedCall, PricedCall> rule,
      BiConsumer<PricedCall, PricedCall> pair) {
    Map<String, List<PricedCall>> byParent = byParent(others);
    byParent(reports)
        .forEach(
            (parent, list) ->
                goThrough(list, byParent.getOrDefault(parent, List.of()), rule, pair));
  }

  private static Map<String, List<PricedCall>> byParent(List<PricedCall> reports) {
    return reports.stream().collect(groupingBy(Siblings::parent, LinkedHashMap::new, toList()));
  }

  private static String parent(PricedCall priced) {
    return String.valueOf(priced.call().span().parentSpanId());
  }

  /** Goes through both lists by time; what ends first and has no counterpart is passed over. */
  private static void goThrough(
      List<PricedCall> reports,
      List<PricedCall> others,
      BiPredicate<PricedCall, PricedCall> rule,
      BiConsumer<PricedCall, PricedCall> pair) {
    int i = 0;
    int j = 0;
    while (i < reports.size() && j < others.size()) {
      PricedCall one = reports.get(i);
      PricedCall other = others.get(j);
      boolean isPair = overlap(one.call(), other.call()) && rule.test(one, other);
      boolean isFirst = one.call().end().isBefore(other.call().end());
      if (isPair) {
        pair.accept(one, other);
      }
      i += isPair || isFirst ? 1 : 0;
      j += isPair || !isFirst ? 1 : 0;
    }
  }

  private static boolean overlap(LlmCall one, LlmCall other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }
}
