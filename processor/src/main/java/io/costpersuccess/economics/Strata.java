package io.costpersuccess.economics;

import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.ArmDifference.Stratum;
import io.costpersuccess.statistics.PairMoments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Kinds of tasks that are told apart, and the statistics of each. */
final class Strata {
  private Strata() {}

  /** Both maps in one, kind by kind. */
  static Map<List<String>, Spend> plus(
      Map<List<String>, Spend> one, Map<List<String>, Spend> other) {
    var sum = new HashMap<>(one);
    other.forEach((kind, spend) -> put(kind, of(kind, one).plus(spend), sum));
    return sum;
  }

  /** The first map without the other. */
  static Map<List<String>, Spend> minus(
      Map<List<String>, Spend> one, Map<List<String>, Spend> other) {
    var difference = new HashMap<>(one);
    other.forEach((kind, spend) -> put(kind, of(kind, one).minus(spend), difference));
    return difference;
  }

  static Map<List<String>, Spend> limitedTo(int mostClusters, Map<List<String>, Spend> kinds) {
    var limited = new HashMap<>(kinds);
    limited.replaceAll((kind, spend) -> spend.limitedTo(mostClusters));
    return limited;
  }

  /** Whether kinds of tasks are told apart. */
  static boolean areTold(ArmTotals cheaper, ArmTotals dearer) {
    return !cheaper.strata().isEmpty() || !dearer.strata().isEmpty();
  }

  /**
   * What the data say about two arms, within the kinds of tasks if these are told apart.
   *
   * @param cost which cost is compared
   */
  static ArmDifference difference(
      ArmTotals cheaper, ArmTotals dearer, Function<Spend, PairMoments> cost) {
    return difference(cheaper, dearer, cost, cost);
  }

  /** The same, of another cost in each arm. */
  static ArmDifference difference(
      ArmTotals cheaper,
      ArmTotals dearer,
      Function<Spend, PairMoments> ofCheaper,
      Function<Spend, PairMoments> ofDearer) {
    if (!areTold(cheaper, dearer)) {
      return ArmDifference.of(
          ofCheaper.apply(cheaper.spend()),
          ofDearer.apply(dearer.spend()),
          ArmEconomics.CONFIDENCE);
    }
    List<Stratum> strata =
        kinds(cheaper, dearer).stream()
            .map(
                kind ->
                    new Stratum(
                        ofCheaper.apply(of(kind, cheaper.strata())),
                        ofDearer.apply(of(kind, dearer.strata()))))
            .toList();
    return ArmDifference.of(strata, ArmEconomics.CONFIDENCE);
  }

  /** The order of the kinds is that of their names, so that rounding is always the same. */
  private static SortedSet<List<String>> kinds(ArmTotals cheaper, ArmTotals dearer) {
    var kinds = new TreeSet<List<String>>(Comparator.comparing(String::valueOf));
    kinds.addAll(cheaper.strata().keySet());
    kinds.addAll(dearer.strata().keySet());
    return kinds;
  }

  private static Spend of(List<String> kind, Map<List<String>, Spend> spend) {
    return spend.getOrDefault(kind, Spend.NONE);
  }

  private static void put(List<String> kind, Spend spend, Map<List<String>, Spend> map) {
    if (spend.equals(Spend.NONE)) {
      map.remove(kind);
    } else {
      map.put(kind, spend);
    }
  }
}
