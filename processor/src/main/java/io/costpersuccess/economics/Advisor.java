package io.costpersuccess.economics;

import io.costpersuccess.economics.Advice.Option;
import io.costpersuccess.statistics.BetaPosterior;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A giver of advice on which arm to take: the one that is expected to succeed, among those that are
 * affordable. The ceiling is a filter; the price decides between arms that are expected to succeed
 * equally often, and nothing else.
 *
 * <p>The pick is Thompson sampling (Thompson 1933): a success rate is drawn from the belief about
 * each arm, and the highest wins. So an arm is picked as often as it is likely to be the best one,
 * and an arm that is little known is tried now and then.
 *
 * @param maxCostUsd the most that a task may cost in all, in USD, at least 0; null for no ceiling
 * @param seed what the draws are made from
 */
public record Advisor(@Nullable BigDecimal maxCostUsd, long seed) {
  private static final int DRAWS = 10_000;

  private static final Comparator<Option> ORDER =
      Comparator.comparing(Option::isEligible)
          .thenComparing(Option::expectedSuccess)
          .reversed()
          .thenComparing(
              option -> completeCost(option.arm()), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(option -> option.arm().key());

  /**
   * Takes a ceiling and a seed.
   *
   * @throws IllegalArgumentException if the ceiling is negative
   */
  public Advisor {
    if (maxCostUsd != null && maxCostUsd.signum() < 0) {
      throw new IllegalArgumentException(
          "ceiling " + maxCostUsd + ": an amount of at least 0 is expected");
    }
  }

  /** Advice on a feature, from what its arms have cost and achieved. */
  public Advice advise(FeatureEconomics feature) {
    List<ArmEconomics> eligible = feature.arms().stream().filter(this::isEligible).toList();
    var contest = new Contest(eligible, seed);
    List<Option> options =
        feature.arms().stream().map(arm -> option(arm, contest)).sorted(ORDER).toList();
    return new Advice(feature.featureTag(), maxCostUsd, seed, contest.first(), options);
  }

  private Option option(ArmEconomics arm, Contest contest) {
    return new Option(arm, isEligible(arm), belief(arm).mean(), contest.chanceOfBest(arm));
  }

  private boolean isEligible(ArmEconomics arm) {
    return arm.tasks() > 0
        && arm.isCostKnown()
        && (maxCostUsd == null || isWithin(arm, maxCostUsd));
  }

  /** Compared exactly: the cost of all tasks against the ceiling for as many. */
  private static boolean isWithin(ArmEconomics arm, BigDecimal ceiling) {
    BigDecimal most = ceiling.multiply(BigDecimal.valueOf(arm.tasks()));
    return arm.isCostComplete() && arm.totals().cost().total().compareTo(most) <= 0;
  }

  /** An arm is not the cheaper one for calls of which nobody knows the cost. */
  private static @Nullable Double completeCost(ArmEconomics arm) {
    return arm.isCostComplete() ? arm.costPerTask() : null;
  }

  /** From the tasks that comparisons rest on; what a task costs is known of all. */
  private static BetaPosterior belief(ArmEconomics arm) {
    long tasks = Math.max(0, arm.compared().tasks());
    long successes = Math.max(0, arm.compared().totals().outcomes().success());
    return new BetaPosterior(Math.min(successes, tasks), tasks);
  }

  /** Repeated draws of a success rate for each arm, of which the highest wins. */
  private static final class Contest {
    private static final int NOBODY = -1;

    private final List<ArmEconomics> arms;
    private final int[] wins;
    private final int first;

    Contest(List<ArmEconomics> arms, long seed) {
      this.arms = arms;
      this.wins = new int[arms.size()];
      var random = new SplittableRandom(seed);
      List<BetaPosterior.Draws> draws =
          arms.stream().map(arm -> belief(arm).draws(random::nextLong)).toList();
      int winner = NOBODY;
      for (int i = 0; i < DRAWS && !arms.isEmpty(); i++) {
        int best = best(draws);
        winner = i == 0 ? best : winner;
        wins[best]++;
      }
      this.first = winner;
    }

    private static int best(List<BetaPosterior.Draws> draws) {
      double[] rates = draws.stream().mapToDouble(BetaPosterior.Draws::next).toArray();
      int best = 0;
      for (int i = 1; i < rates.length; i++) {
        best = rates[i] > rates[best] ? i : best;
      }
      return best;
    }

    @Nullable String first() {
      return first == NOBODY ? null : arms.get(first).key().arm();
    }

    double chanceOfBest(ArmEconomics arm) {
      int place = arms.indexOf(arm);
      return place < 0 ? 0 : (double) wins[place] / DRAWS;
    }
  }
}
