package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Decisions on data whose truth is known, over many seeds for each world ({@code
 * -Dcps.truth.seeds=200} for fewer): the verdict that a careful statistician gives, and in at most
 * 5 % of the draws a winner that is none. The verdicts follow from the truths in the comments.
 */
class SyntheticTruthTest {
  private static final int SEEDS = Integer.getInteger("cps.truth.seeds", 1_000);

  /** Each task of a cluster is drawn by itself, which takes longer. */
  private static final int CLUSTERED_SEEDS = SEEDS / 5;

  private static final double MAX_WRONG = 0.05;
  private static final int DAY = 86_400;

  /** How often each decision, each winner and each obstacle came. */
  private static final class Count {
    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    private final Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
    private final Map<String, Integer> winners = new HashMap<>();
    private final int seeds;

    private Count(int seeds) {
      this.seeds = seeds;
    }

    static Count of(int seeds, LongFunction<Comparison> draw) {
      var count = new Count(seeds);
      for (long seed = 0; seed < seeds; seed++) {
        Comparison comparison = draw.apply(seed);
        count.decisions.merge(comparison.decision(), 1, Integer::sum);
        if (comparison.obstacle() != null) {
          count.obstacles.merge(comparison.obstacle(), 1, Integer::sum);
        }
        String winner = World.winner(comparison);
        if (winner != null) {
          count.winners.merge(winner, 1, Integer::sum);
          assertAgrees(comparison, winner);
        }
      }
      return count;
    }

    /** No verdict opposes the table: the winner never has the higher cost per success. */
    private static void assertAgrees(Comparison comparison, String winner) {
      boolean isCheaper = winner.equals(comparison.cheaper().arm());
      ArmEconomics won = isCheaper ? comparison.cheaperArm() : comparison.dearerArm();
      ArmEconomics lost = isCheaper ? comparison.dearerArm() : comparison.cheaperArm();
      Double ofWinner = won.costPerSuccess().estimate();
      Double ofLoser = lost.costPerSuccess().estimate();
      if (comparison.policy().successValueUsd() == null
          && !comparison.isStratified()
          && ofWinner != null
          && ofLoser != null) {
        assertThat(ofWinner).isLessThanOrEqualTo(ofLoser);
      }
    }

    double share(Decision decision) {
      return (double) decisions.getOrDefault(decision, 0) / seeds;
    }

    double share(Obstacle obstacle) {
      return (double) obstacles.getOrDefault(obstacle, 0) / seeds;
    }

    double winner(String arm) {
      return (double) winners.getOrDefault(arm, 0) / seeds;
    }
  }

  /** 10,000 tasks of each arm of which nobody told anything. */
  @Test
  void decision_noLabels_isNone() {
    World world =
        new World(World.assumed())
            .cheap(1, silent("0.001", Verdict.SUCCESS))
            .dear(1, silent("0.010", Verdict.SUCCESS));

    assertThat(count(world, 10_000).share(Obstacle.NO_LABELS)).isOne();
    assertThat(count(world, 10_000).share(Decision.UNDECIDED)).isOne();
  }

  /** 1 % is labelled; dear succeeds 30 points more often at ten times the cost: a trade-off. */
  @Test
  void decision_fewLabelsAndATrueGap_saysHowManyMoreItTakes() {
    World world = labelled(0.01, 0.60, 0.90);
    Count small = count(world, 5_000);
    Count large = count(world, 100_000);

    assertThat(small.share(Decision.UNDECIDED)).isOne();
    assertThat(world.draw(5_000, 1).missingTasks()).isBetween(40L, 160L);
    assertThat(large.share(Decision.TRADE_OFF)).isGreaterThan(0.95);
    assertThat(large.winner("cheap") + large.winner("dear")).isZero();
  }

  /** Only failures are reported: 20 % of cheap, 5 % of dear. */
  @Test
  void decision_onlyFailuresReported_isNoneUnlessSilenceIsStated() {
    assertThat(count(onlyFailures(new World(World.assumed())), 2_000).share(Decision.UNDECIDED))
        .isOne();
    assertThat(count(onlyFailures(new World(World.stated())), 2_000).share(Decision.TRADE_OFF))
        .isGreaterThan(0.95);
  }

  /** Half of cheap's tasks are reviewed for $5: $2.502 against $0.674, both succeed at 90 %. */
  @Test
  void decision_reviewOnOneArm_isInItsCost() {
    World world =
        new World(World.assumed())
            .cheap(0.45, entry("chat", "a").model("0.002").review("5"))
            .cheap(0.45, entry("chat", "a").model("0.002"))
            .cheap(0.05, entry("chat", "a").model("0.002").review("5").failed())
            .cheap(0.05, entry("chat", "a").model("0.002").failed())
            .dear(0.90, entry("chat", "b").model("0.674"))
            .dear(0.10, entry("chat", "b").model("0.674").failed());
    Count count = count(world, 8_000);

    assertThat(count.winner("cheap")).isZero();
    assertThat(count.winner("dear")).isGreaterThan(0.5);
  }

  /** Failures of cheap are escalated for $15, those of dear are not; both fail at 20 %. */
  @Test
  void decision_escalationOnOneArm_isInItsCost() {
    World world =
        new World(World.assumed())
            .cheap(0.80, entry("chat", "a").model("0.002"))
            .cheap(0.20, entry("chat", "a").model("0.002").escalated("15"))
            .dear(0.80, entry("chat", "b").model("0.020"))
            .dear(0.20, entry("chat", "b").model("0.020").failed());
    Count count = count(world, 2_000);

    assertThat(count.winner("cheap")).isZero();
    assertThat(world.draw(2_000, 1).dearerArm().totals().unpaidFailures()).isBetween(300L, 500L);
  }

  /** A fifth of cheap's tasks is handed over for $15 and solved: all succeed in either arm. */
  @Test
  void decision_escalatedButSolved_isPaidAllTheSame() {
    World world =
        new World(World.assumed())
            .cheap(0.80, entry("chat", "a").model("0.002"))
            .cheap(0.20, entry("chat", "a").model("0.002").escalatedAndSolved("15"))
            .dear(1, entry("chat", "b").model("0.020"));
    Count count = count(world, 1_000);

    assertThat(count.winner("cheap")).isZero();
    assertThat(count.winner("dear")).isGreaterThan(0.95);
  }

  /** cheap pays a cent for a judge: $0.012 against $0.005; all succeed. */
  @Test
  void decision_judgePaidByOneArm_isInItsCost() {
    World world =
        new World(World.assumed())
            .cheap(1, entry("chat", "a").model("0.002").evaluation("0.010"))
            .dear(1, entry("chat", "b").model("0.005"));
    Count count = count(world, 1_000);

    assertThat(count.winner("cheap")).isZero();
    assertThat(count.winner("dear")).isGreaterThan(0.95);
  }

  /** One task in 2,000 costs $500 in either arm, else they are alike but for a thousandth. */
  @Test
  void decision_oddTasks_areNoVerdict() {
    World world =
        new World(World.assumed())
            .cheap(0.9495, entry("chat", "a").model("0.010"))
            .cheap(0.05, entry("chat", "a").model("0.010").failed())
            .cheap(0.0005, entry("chat", "a").model("500"))
            .dear(0.9495, entry("chat", "b").model("0.010"))
            .dear(0.05, entry("chat", "b").model("0.010").failed())
            .dear(0.0005, entry("chat", "b").model("500"));
    Count count = count(world, 2_000);

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** One call of 800 was rejected and cost nothing: what 33a-429 is, 48 % against 95 %. */
  @Test
  void decision_oneRejectedCall_changesNothing() {
    World world =
        new World(World.assumed())
            .cheap(0.48, entry("chat", "a").model("0.0005"))
            .cheap(0.51875, entry("chat", "a").model("0.0005").failed())
            .cheap(0.00125, entry("chat", "a").model("0").failed())
            .dear(0.95, entry("chat", "b").model("0.0083"))
            .dear(0.05, entry("chat", "b").model("0.0083").failed());

    assertThat(count(world, 400).share(Decision.TRADE_OFF)).isOne();
  }

  /** Both cost $0.010, but half of the calls of cheap have no price. */
  @Test
  void decision_halfOfAnArmUnpriced_isNotForIt() {
    World world =
        new World(World.assumed())
            .cheap(0.475, entry("chat", "a").model("0.010"))
            .cheap(0.475, entry("chat", "a").model("0").unpriced())
            .cheap(0.05, entry("chat", "a").model("0.010").failed())
            .dear(0.95, entry("chat", "b").model("0.010"))
            .dear(0.05, entry("chat", "b").model("0.010").failed());
    Count count = count(world, 8_000);

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** cheap ran in May, dear in June, and both are alike. */
  @Test
  void decision_armsInDifferentMonths_isNone() {
    World world = new World(World.assumed());
    for (int day = 0; day < 30; day++) {
      world.cheap(1, entry("chat", "a").model("0.010").after((long) day * DAY));
      world.dear(1, entry("chat", "b").model("0.020").after((31L + day) * DAY));
    }

    assertThat(count(world, 600).share(Obstacle.NO_COMMON_TIME)).isOne();
  }

  /**
   * Simpson: dear is better at easy tasks (98 against 95 %) and at hard ones (60 against 40 %), and
   * got the hard ones. It costs more at either.
   */
  @Test
  void decision_simpsonWithinKinds_isTheTradeOffOfEachKind() {
    World world =
        new World(World.assumed())
            .cheap(0.855, entry("chat", "a").model("0.01"), "easy")
            .cheap(0.045, entry("chat", "a").model("0.01").failed(), "easy")
            .cheap(0.040, entry("chat", "a").model("0.02"), "hard")
            .cheap(0.060, entry("chat", "a").model("0.02").failed(), "hard")
            .dear(0.098, entry("chat", "b").model("0.03"), "easy")
            .dear(0.002, entry("chat", "b").model("0.03").failed(), "easy")
            .dear(0.540, entry("chat", "b").model("0.06"), "hard")
            .dear(0.360, entry("chat", "b").model("0.06").failed(), "hard");
    Count count = count(world, 2_000);

    assertThat(count.share(Decision.TRADE_OFF)).isGreaterThan(0.9);
    assertThat(count.winner("cheap")).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** Twelve customers whose rates differ widely, without a difference between the arms. */
  @Test
  void decision_twelveClustersWithoutADifference_isNone() {
    Count count = Count.of(CLUSTERED_SEEDS, seed -> clustered(12, 60, seed));

    assertThat(count.share(Decision.UNDECIDED)).isOne();
    assertThat(count.share(Obstacle.FEW_CLUSTERS)).isOne();
  }

  /** The same of forty customers of each arm: enough of them to decide, and nothing to find. */
  @Test
  void decision_fortyClustersWithoutADifference_isRarelyAWinner() {
    Count count = Count.of(CLUSTERED_SEEDS, seed -> clustered(40, 20, seed));

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
    assertThat(count.share(Decision.TRADE_OFF)).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** Nothing differs at all. */
  @Test
  void decision_equalArms_isRarelyAWinner() {
    Count count = count(pair(0.90, "0.010", 0.90, "0.010"), 2_000);

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** dear succeeds two points more often for twice the cost: cheap is no equal. */
  @Test
  void decision_smallTrueGap_isRarelyAWinner() {
    Count count = count(pair(0.90, "0.010", 0.92, "0.020"), 4_000);

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** A success is worth just what it costs more: $0.01 / 0.10. */
  @Test
  void decision_valueAtBreakEven_isRarelyAWinner() {
    World world = new World(World.valued("0.10"));
    fill(world, 0.80, "0.010", 0.90, "0.020");
    Count count = count(world, 2_000);

    assertThat(count.winner("cheap") + count.winner("dear")).isLessThanOrEqualTo(MAX_WRONG);
  }

  @Test
  void decision_valueOfASuccess_decidesTheTradeOff() {
    World dollar = new World(World.valued("1.00"));
    World tenthOfACent = new World(World.valued("0.001"));
    fill(dollar, 0.60, "0.008", 0.90, "0.012");
    fill(tenthOfACent, 0.60, "0.008", 0.90, "0.012");

    assertThat(count(dollar, 1_000).winner("dear")).isGreaterThan(0.95);
    assertThat(count(tenthOfACent, 1_000).winner("cheap")).isGreaterThan(0.95);
  }

  private static Comparison clustered(int clusters, int tasks, long seed) {
    var random = new SplittableRandom(seed);
    ArmTotals[] arms = {ArmTotals.ZERO, ArmTotals.ZERO};
    for (int arm = 0; arm < 2; arm++) {
      for (int cluster = 0; cluster < clusters; cluster++) {
        double rate = random.nextDouble() < 0.5 ? 0.5 : 0.95;
        String cost = random.nextDouble() < 0.5 ? "0.01" : "0.03";
        String name = arm + "-" + cluster;
        int good = (int) random.doubles(tasks).filter(draw -> draw < rate).count();
        EntryBuilder success = entry("chat", "a").model(cost).cluster(name);
        EntryBuilder failure = entry("chat", "a").model(cost).failed().cluster(name);
        arms[arm] = arms[arm].plus(success.times(good)).plus(failure.times(tasks - good));
      }
    }
    return Comparison.of(
        new ArmEconomics(new ArmKey("chat", "cheap"), arms[0]),
        new ArmEconomics(new ArmKey("chat", "dear"), arms[1]));
  }

  private static World labelled(double share, double ofCheap, double ofDear) {
    return new World(World.assumed())
        .cheap(share * ofCheap, entry("chat", "a").model("0.001"))
        .cheap(share * (1 - ofCheap), entry("chat", "a").model("0.001").failed())
        .cheap(1 - share, silent("0.001", Verdict.SUCCESS))
        .dear(share * ofDear, entry("chat", "b").model("0.010"))
        .dear(share * (1 - ofDear), entry("chat", "b").model("0.010").failed())
        .dear(1 - share, silent("0.010", Verdict.SUCCESS));
  }

  private static World onlyFailures(World world) {
    return world
        .cheap(0.80, silent("0.001", Verdict.SUCCESS))
        .cheap(0.20, entry("chat", "a").model("0.001").failed())
        .dear(0.95, silent("0.010", Verdict.SUCCESS))
        .dear(0.05, entry("chat", "b").model("0.010").failed());
  }

  private static World pair(double ofCheap, String cheap, double ofDear, String dear) {
    var world = new World(World.assumed());
    fill(world, ofCheap, cheap, ofDear, dear);
    return world;
  }

  /** Costs vary by a half to either side. */
  private static void fill(World world, double ofCheap, String cheap, double ofDear, String dear) {
    for (String factor : new String[] {"0.5", "1.5"}) {
      String less = scaled(cheap, factor);
      String more = scaled(dear, factor);
      world
          .cheap(ofCheap / 2, entry("chat", "a").model(less))
          .cheap((1 - ofCheap) / 2, entry("chat", "a").model(less).failed())
          .dear(ofDear / 2, entry("chat", "b").model(more))
          .dear((1 - ofDear) / 2, entry("chat", "b").model(more).failed());
    }
  }

  private static String scaled(String usd, String factor) {
    return new BigDecimal(usd).multiply(new BigDecimal(factor)).toString();
  }

  private static EntryBuilder silent(String usd, Verdict verdict) {
    return entry("chat", "a").model(usd).silent(verdict);
  }

  private static Count count(World world, int tasks) {
    return Count.of(SEEDS, seed -> world.draw(tasks, seed));
  }
}
