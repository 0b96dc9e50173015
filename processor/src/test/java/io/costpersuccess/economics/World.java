package io.costpersuccess.economics;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two arms whose truth is known, and tasks drawn from it. The arms are told by the cost of their
 * model calls: {@code cheap} and {@code dear}.
 */
final class World {
  private static final int DOUBLINGS = 20;

  private final FeaturePolicy policy;
  private final List<Kind> cheap = new ArrayList<>();
  private final List<Kind> dear = new ArrayList<>();
  private final Map<Kind, List<ArmTotals>> doubled = new HashMap<>();

  /** Tasks that look alike in the ledger, and their share in those of an arm. */
  private record Kind(double share, EntryBuilder entry, List<String> stratum) {}

  World(FeaturePolicy policy) {
    this.policy = policy;
  }

  /** A policy whose owner says nothing about silence, and what failures cost. */
  static FeaturePolicy assumed() {
    return policy(false, null);
  }

  /** The same, but no news is good news. */
  static FeaturePolicy stated() {
    return policy(true, null);
  }

  static FeaturePolicy valued(String usd) {
    return policy(false, new BigDecimal(usd));
  }

  private static FeaturePolicy policy(boolean stated, @Nullable BigDecimal value) {
    BigDecimal zero = BigDecimal.ZERO;
    return new FeaturePolicy(
        new BigDecimal("15"),
        zero,
        new BigDecimal("5"),
        zero,
        null,
        Verdict.SUCCESS,
        stated,
        value);
  }

  World cheap(double share, EntryBuilder entry) {
    return add(cheap, share, entry, List.of());
  }

  World dear(double share, EntryBuilder entry) {
    return add(dear, share, entry, List.of());
  }

  World cheap(double share, EntryBuilder entry, String stratum) {
    return add(cheap, share, entry, List.of(stratum));
  }

  World dear(double share, EntryBuilder entry, String stratum) {
    return add(dear, share, entry, List.of(stratum));
  }

  /** The comparison of so many tasks of each arm, drawn at random. */
  Comparison draw(int tasks, long seed) {
    var random = new SplittableRandom(seed);
    ArmTotals ofCheap = draw(cheap, tasks, random);
    ArmTotals ofDear = draw(dear, tasks, random);
    return Comparison.of(
        new ArmEconomics(new ArmKey("chat", "cheap"), ofCheap, ofCheap, policy),
        new ArmEconomics(new ArmKey("chat", "dear"), ofDear, ofDear, policy));
  }

  /** Which arm a decision names; null for none. */
  static @Nullable String winner(Comparison comparison) {
    Decision decision = comparison.decision();
    if (decision == Decision.CHEAPER) {
      return comparison.cheaper().arm();
    }
    return decision == Decision.DEARER ? comparison.dearer().arm() : null;
  }

  private World add(List<Kind> arm, double share, EntryBuilder entry, List<String> stratum) {
    arm.add(new Kind(share, entry, stratum));
    return this;
  }

  /** A multinomial draw, kind by kind, of which only the counts matter. */
  private ArmTotals draw(List<Kind> arm, int tasks, SplittableRandom random) {
    ArmTotals all = ArmTotals.ZERO;
    int left = tasks;
    double shares = arm.stream().mapToDouble(Kind::share).sum();
    for (Kind kind : arm) {
      int count = binomial(left, Math.min(1, kind.share / shares), random);
      all = all.plus(times(kind, count));
      left -= count;
      shares -= kind.share;
    }
    return all;
  }

  private static int binomial(int n, double p, SplittableRandom random) {
    double draw = random.nextDouble();
    return n == 0 || p <= 0
        ? 0
        : p >= 1 ? n : BinomialDistribution.of(n, p).inverseCumulativeProbability(draw);
  }

  /** By doubling: 2,000 equal tasks are the sum of a few powers of two. */
  private ArmTotals times(Kind kind, int count) {
    List<ArmTotals> powers = doubled.computeIfAbsent(kind, World::powers);
    ArmTotals all = ArmTotals.ZERO;
    for (int bit = 0; bit < DOUBLINGS; bit++) {
      all = (count >> bit & 1) == 1 ? all.plus(powers.get(bit)) : all;
    }
    return all;
  }

  private static List<ArmTotals> powers(Kind kind) {
    var powers = new ArrayList<ArmTotals>();
    powers.add(ArmTotals.of(kind.entry.build(), kind.stratum));
    for (int bit = 1; bit < DOUBLINGS; bit++) {
      ArmTotals half = powers.get(bit - 1);
      powers.add(half.plus(half));
    }
    return powers;
  }
}
