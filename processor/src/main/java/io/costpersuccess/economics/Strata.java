package io.costpersuccess.economics;

import io.costpersuccess.statistics.ArmDifference;
import io.costpersuccess.statistics.ArmDifference.Stratum;
import io.costpersuccess.statistics.PairMoments;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Kinds of tasks that are told apart, and the statistics of each. */
final class Strata {
  private Strata() {}

  /** Both maps in one, kind by kind. */
  static Map<List<String>, PairMoments> plus(
      Map<List<String>, PairMoments> one, Map<List<String>, PairMoments> other) {
    var sum = new HashMap<>(one);
    other.forEach((kind, moments) -> put(kind, of(kind, one).plus(moments), sum));
    return sum;
  }

  /** The first map without the other. */
  static Map<List<String>, PairMoments> minus(
      Map<List<String>, PairMoments> one, Map<List<String>, PairMoments> other) {
    var difference = new HashMap<>(one);
    other.forEach((kind, moments) -> put(kind, of(kind, one).minus(moments), difference));
    return difference;
  }

  /** Whether kinds of tasks are told apart. */
  static boolean areTold(ArmEconomics cheaper, ArmEconomics dearer) {
    return !cheaper.totals().strata().isEmpty() || !dearer.totals().strata().isEmpty();
  }

  /** What the data say about two arms, within the kinds of tasks if these are told apart. */
  static ArmDifference difference(ArmEconomics cheaper, ArmEconomics dearer, BigDecimal labour) {
    double usd = labour.doubleValue();
    return areTold(cheaper, dearer)
        ? ArmDifference.of(
            pairs(cheaper.totals().strata(), dearer.totals().strata()),
            usd,
            ArmEconomics.CONFIDENCE)
        : ArmDifference.of(
            cheaper.modelMoments(), dearer.modelMoments(), usd, ArmEconomics.CONFIDENCE);
  }

  /** The order of the kinds is that of their names, so that rounding is always the same. */
  private static List<Stratum> pairs(
      Map<List<String>, PairMoments> cheaper, Map<List<String>, PairMoments> dearer) {
    var kinds = new TreeSet<List<String>>(Comparator.comparing(String::valueOf));
    kinds.addAll(cheaper.keySet());
    kinds.addAll(dearer.keySet());
    return kinds.stream().map(kind -> new Stratum(of(kind, cheaper), of(kind, dearer))).toList();
  }

  private static PairMoments of(List<String> kind, Map<List<String>, PairMoments> moments) {
    return moments.getOrDefault(kind, PairMoments.NONE);
  }

  private static void put(
      List<String> kind, PairMoments moments, Map<List<String>, PairMoments> map) {
    if (moments.equals(PairMoments.NONE)) {
      map.remove(kind);
    } else {
      map.put(kind, moments);
    }
  }
}
