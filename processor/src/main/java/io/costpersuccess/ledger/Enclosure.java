package io.costpersuccess.ledger;

import io.costpersuccess.pricing.PricedCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * The pairing of reports with others that are around them in time. Each takes the one that ends
 * first; by start, as they come, this leaves the fewest without a counterpart.
 */
final class Enclosure {
  /** An end, and the place among those with the same one. */
  private record End(Instant at, int place) implements Comparable<End> {
    @Override
    public int compareTo(End other) {
      int byTime = at.compareTo(other.at);
      return byTime == 0 ? Integer.compare(place, other.place) : byTime;
    }
  }

  private final List<PricedCall> outer;
  private final TreeMap<End, PricedCall> begun = new TreeMap<>();
  private int next;

  private Enclosure(List<PricedCall> outer) {
    this.outer = outer;
  }

  /**
   * Pairs reports, both lists ordered by start.
   *
   * @param rule tells of an inner and an outer report whether they may be a pair
   * @param pair receives each pair, the inner report first
   */
  static void match(
      List<PricedCall> inner,
      List<PricedCall> outer,
      BiPredicate<PricedCall, PricedCall> rule,
      BiConsumer<PricedCall, PricedCall> pair) {
    var enclosure = new Enclosure(outer);
    inner.forEach(one -> enclosure.match(one, rule, pair));
  }

  private void match(
      PricedCall one,
      BiPredicate<PricedCall, PricedCall> rule,
      BiConsumer<PricedCall, PricedCall> pair) {
    advance(one.call().start());
    var ends = begun.tailMap(new End(one.call().end(), 0), true).entrySet().iterator();
    boolean isFound = false;
    while (ends.hasNext() && !isFound) {
      Map.Entry<End, PricedCall> around = ends.next();
      isFound = rule.test(one, around.getValue());
      if (isFound) {
        PricedCall other = around.getValue();
        ends.remove();
        pair.accept(one, other);
      }
    }
  }

  /** Takes in what has begun at a time, and leaves out what has ended before. */
  private void advance(Instant start) {
    while (next < outer.size() && !outer.get(next).call().start().isAfter(start)) {
      PricedCall other = outer.get(next);
      begun.put(new End(other.call().end(), next), other);
      next++;
    }
    begun.headMap(new End(start, 0), false).clear();
  }
}
