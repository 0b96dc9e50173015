package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CostMultipliersTest {
  // By hand: 6 + 4 of reasoning; 5 less by the cache; 2.5 less by the batch
  private static final EntryBuilder EVERYTHING =
      entry("chat", "a").model("2.5").retry("0.5").effects("-2.5", "-5", "4", "0");

  // Published: 15 % of calls retrying 3 times cost 1.45 times as much
  @Test
  void retry_fifteenPercentThreeTimes_isAsPublished() {
    ArmTotals retried = entry("chat", "a").model("0.04").retry("0.03").calls(4, 0).times(15);
    ArmTotals straight = entry("chat", "a").model("0.01").times(85);

    assertThat(multipliers(retried.plus(straight)).retry()).isEqualTo(1.45);
  }

  @Test
  void retry_everythingSuperseded_doesNotExist() {
    assertThat(multipliers(entry("chat", "a").model("1").retry("1").totals()).retry()).isNull();
  }

  // By hand: 2.5 / 5, 5 / 10, 10 / 6, 2.5 / 2
  @Test
  void all_everything_areTheFactorsOfTheSteps() {
    CostMultipliers multipliers = multipliers(EVERYTHING.totals());

    assertThat(multipliers.batch()).isEqualTo(0.5);
    assertThat(multipliers.cache()).isEqualTo(0.5);
    assertThat(multipliers.reasoning()).isCloseTo(10 / 6.0, within(1e-15));
    assertThat(multipliers.retry()).isEqualTo(1.25);
  }

  @Test
  void all_plainTokens_areOne() {
    assertAll(multipliers(entry("chat", "a").model("3").totals()), 1.0, 1.0);
  }

  /** What was reported is no part of a ratio of prices, but of the retries as of any cost. */
  @Test
  void all_partThatDoesNotFollowFromUsage_isLeftOut() {
    ArmTotals reported = entry("chat", "a").model("97").effects("0", "0", "0", "97").totals();
    CostMultipliers both = multipliers(EVERYTHING.totals().plus(reported));

    assertThat(both.batch()).isEqualTo(0.5);
    assertThat(both.cache()).isEqualTo(0.5);
    // By hand: 99.5 / 99
    assertThat(both.retry()).isCloseTo(99.5 / 99, within(1e-15));
    assertAll(multipliers(reported), null, 1.0);
  }

  @Test
  void all_noCall_doNotExist() {
    assertAll(multipliers(ArmTotals.ZERO), null, null);
    assertAll(multipliers(entry("chat", "a").unpriced().totals()), null, null);
    assertAll(multipliers(entry("chat", "a").totals()), null, null);
  }

  @Test
  void all_correctionsAlone_doNotExist() {
    assertAll(multipliers(ArmTotals.ZERO.minus(EVERYTHING.totals())), null, null);
  }

  /** A late fact takes the old entry away; what is left is as if it had never been. */
  @Test
  void all_entryTakenBack_areWhatTheyWere() {
    ArmTotals plain = entry("chat", "a").model("1").totals();
    CostMultipliers left = multipliers(plain.plus(EVERYTHING.totals()).minus(EVERYTHING.totals()));

    assertAll(left, 1.0, 1.0);
  }

  // By hand: 5 - 8 of a cache that saved more than there is
  @Test
  void all_correctionsLargerThanTheSum_areNeverNegative() {
    ArmTotals odd = entry("chat", "a").model("1").effects("4", "0", "0", "0").totals();

    assertThat(multipliers(odd).batch()).isNull();
    assertThat(multipliers(odd).cache()).isNull();
    assertThat(multipliers(odd).reasoning()).isNull();
    assertThat(multipliers(odd).retry()).isEqualTo(1.0);
  }

  /** Nothing is paid in batches, and without reasoning nothing would have been paid at all. */
  @Test
  void all_stepFromOrToNothing_existOnlyOverSomething() {
    CostMultipliers free = multipliers(entry("chat", "a").effects("-4", "0", "4", "0").totals());

    assertThat(free.batch()).isZero();
    assertThat(free.cache()).isEqualTo(1.0);
    assertThat(free.reasoning()).isNull();
  }

  // By hand: 1e400 over 1e-400
  @Test
  void all_amountTooLargeForADouble_doNotExist() {
    ArmTotals huge =
        entry("chat", "a").model("1e400").effects("1e400", "-1", "0", "-1e-400").totals();

    assertThat(multipliers(huge).batch()).isNull();
  }

  @RepeatedTest(50)
  void all_anyEffects_multiplyTheBaseToTheCostOfUsage(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    BigDecimal base = amount(random);
    BigDecimal reasoning = amount(random);
    BigDecimal cache = share(base.add(reasoning), random);
    BigDecimal tier = share(base.add(reasoning).add(cache), random);
    BigDecimal usage = base.add(reasoning).add(cache).add(tier);
    CostMultipliers all =
        multipliers(
            entry("chat", "a")
                .model(usage.add(BigDecimal.TEN).toString())
                .effects(tier.toString(), cache.toString(), reasoning.toString(), "10")
                .times(1 + random.nextInt(5)));

    assertThat(base.doubleValue() * all.reasoning() * all.cache() * all.batch())
        .isCloseTo(usage.doubleValue(), within(1e-12 * usage.doubleValue()));
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 6);
  }

  /** From half less to half more. */
  private static BigDecimal share(BigDecimal amount, Random random) {
    return amount.multiply(BigDecimal.valueOf(random.nextInt(1_001) - 500, 3));
  }

  private static void assertAll(CostMultipliers multipliers, Double ofUsage, Double ofRetries) {
    assertThat(multipliers.batch()).isEqualTo(ofUsage);
    assertThat(multipliers.cache()).isEqualTo(ofUsage);
    assertThat(multipliers.reasoning()).isEqualTo(ofUsage);
    assertThat(multipliers.retry()).isEqualTo(ofRetries);
  }

  private static CostMultipliers multipliers(ArmTotals totals) {
    return new ArmEconomics(new ArmKey("chat", "a"), totals).multipliers();
  }
}
