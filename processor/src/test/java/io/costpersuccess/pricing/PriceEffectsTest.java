package io.costpersuccess.pricing;

import static io.costpersuccess.call.ServiceTier.BATCH;
import static io.costpersuccess.call.ServiceTier.FLEX;
import static io.costpersuccess.call.ServiceTier.PRIORITY;
import static io.costpersuccess.call.ServiceTier.STANDARD;
import static io.costpersuccess.pricing.Calls.call;
import static io.costpersuccess.pricing.Calls.usage;
import static io.costpersuccess.pricing.Catalogues.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Amounts are by hand: a million units at the price. */
class PriceEffectsTest {
  private static final String STANDARD_PRICES =
      "input=4 cache_read=1 cache_write_5m=5 cache_write_1h=8 output=20 reasoning=24";
  private static final String BATCH_PRICES =
      "input=2 cache_read=0.5 cache_write_5m=2.5 cache_write_1h=4 output=10 reasoning=12";
  private static final String PRIORITY_PRICES = "input=8 cache_read=2 output=40";
  private static final Catalogue CATALOGUE =
      Catalogues.of(
          price("-", "-", "-", STANDARD_PRICES),
          price("-", "-", "tier=batch", BATCH_PRICES),
          price("-", "-", "tier=priority", PRIORITY_PRICES));

  @Test
  void effects_plainTokens_areNone() {
    assertThat(effects(CATALOGUE, call().using("input=1000000 output=1000000")))
        .isEqualTo(PriceEffects.NONE);
  }

  // 1 - 4, 5 - 4 and 8 - 4 for a million tokens
  @ParameterizedTest
  @CsvSource({
    "cache_read=1000000, -3",
    "cache_write_5m=1000000, 1",
    "cache_write_1h=1000000, 4",
    "input=7 cache_read=2000000 cache_write_5m=1000000, -5",
    "cache_read=1000000 cache_write_5m=3000000, 0"
  })
  void effects_cachedTokens_areComparedWithPlainInput(String usage, BigDecimal cache) {
    assertThat(effects(CATALOGUE, call().using(usage)))
        .isEqualTo(parts(BigDecimal.ZERO, cache, BigDecimal.ZERO));
  }

  // 24 for a million tokens, and as output costs without a price of its own
  @ParameterizedTest
  @CsvSource({STANDARD_PRICES + ", 24", "input=4 output=20, 20", "input=4, 0"})
  void effects_reasoning_isAllThatItCosts(String prices, BigDecimal reasoning) {
    Calls call = call().using("input=1 output=1000000 reasoning=1000000");

    assertThat(effects(Catalogues.ofPrices(prices), call))
        .isEqualTo(parts(BigDecimal.ZERO, BigDecimal.ZERO, reasoning));
  }

  // Batch: 2 + 10 against 4 + 20; priority: 8 + 40; flex has no row and takes the standard one
  @ParameterizedTest
  @CsvSource({"STANDARD, 0", "BATCH, -12", "PRIORITY, 24", "FLEX, 0"})
  void effects_tier_isComparedWithTheStandardTier(ServiceTier tier, BigDecimal effect) {
    assertThat(effects(CATALOGUE, call().tier(tier).using("input=1000000 output=1000000")))
        .isEqualTo(parts(effect, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  // Batch pays 0.5 + 12; the standard tier 1 + 24; uncached 4 + 24; the rest is 4 of input
  @Test
  void effects_everything_isTakenAwayStepByStep() {
    Cost cost = cost(CATALOGUE, call().tier(BATCH).using("cache_read=1000000 reasoning=1000000"));

    assertThat(cost.usd()).isEqualByComparingTo("12.5");
    assertThat(cost.effects()).isEqualTo(parts(decimal("-12.5"), decimal("-3"), decimal("24")));
  }

  /** Batch bills the cache read as input, for want of a price; so does what it is compared with. */
  @Test
  void effects_substitute_isComparedWithTheStandardPriceOfTheSameClass() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=4 cache_read=1 output=20"),
            price("-", "-", "tier=batch", "input=2 output=10"));
    Calls call = call().tier(BATCH).using("cache_read=1000000");

    assertThat(effects(catalogue, call))
        .isEqualTo(parts(decimal("-2"), BigDecimal.ZERO, BigDecimal.ZERO));
  }

  /** The standard row has no price for reading a cache: 0.5 stays, beside an input of 4. */
  @Test
  void effects_classWithoutStandardPrice_keepsItsOwn() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=4 output=20"),
            price("-", "-", "tier=batch", "input=2 cache_read=0.5 output=10"));
    Calls call = call().tier(BATCH).using("input=1000000 cache_read=1000000");

    assertThat(effects(catalogue, call))
        .isEqualTo(parts(decimal("-2"), decimal("-3.5"), BigDecimal.ZERO));
  }

  @Test
  void effects_noStandardPriceAtAll_leaveTheTierOut() {
    Catalogue catalogue = Catalogues.of(price("-", "-", "tier=batch", BATCH_PRICES));
    Calls call = call().tier(BATCH).using("input=1000000 cache_read=1000000");

    // 0.5 - 2, at batch prices
    assertThat(effects(catalogue, call))
        .isEqualTo(parts(BigDecimal.ZERO, decimal("-1.5"), BigDecimal.ZERO));
  }

  @Test
  void effects_noInputPrice_leaveTheCacheOut() {
    Catalogue catalogue = Catalogues.ofPrices("cache_read=1 output=20");

    assertThat(effects(catalogue, call().using("cache_read=1000000 output=10")))
        .isEqualTo(PriceEffects.NONE);
  }

  /**
   * The list that the price is from has no standard one, and that of another is no match for it.
   */
  @Test
  void effects_standardPriceOfAnotherList_isNotCompared() {
    Catalogue stronger = Catalogues.of(price("-", "-", "tier=batch", "input=1"));
    Calls call = call().tier(BATCH).using("input=1000000");

    assertThat(cost(CATALOGUE.overriddenBy(stronger), call).usd()).isEqualByComparingTo("1");
    assertThat(effects(CATALOGUE.overriddenBy(stronger), call)).isEqualTo(PriceEffects.NONE);
  }

  // Long prompts cost 8 at the standard tier, and 4 at batch
  @Test
  void effects_longPrompt_isComparedWithTheStandardPriceOfLongPrompts() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=4"),
            price("-", "-", "input>500000", "input=8"),
            price("-", "-", "tier=batch", "input=2"),
            price("-", "-", "tier=batch input>500000", "input=4"));

    assertThat(effects(catalogue, call().tier(BATCH).using("input=1000000")).tier())
        .isEqualByComparingTo("-4");
    assertThat(effects(catalogue, call().tier(BATCH).using("input=500000")).tier())
        .isEqualByComparingTo("-1");
  }

  /** Reads of the cache count for the length of a prompt, so that this one is a long one. */
  @Test
  void effects_promptLongByItsCache_isComparedAtTheSamePrices() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=4 cache_read=1"),
            price("-", "-", "input>500000", "input=8 cache_read=2"));

    assertThat(effects(catalogue, call().using("input=10 cache_read=1000000")).cache())
        .isEqualByComparingTo("-6");
  }

  @Test
  void effects_reportedCost_areALump() {
    assertThat(effects(CATALOGUE, call().tier(BATCH).reporting("0.5"))).isEqualTo(lump("0.5"));
  }

  // Two seconds of a GPU at 3.60 USD an hour
  @Test
  void effects_gpuTime_areALump() {
    Price gpu =
        Price.builder("acme", "m1").gpu(new GpuRate(decimal("3.60"), 1, BigDecimal.ONE)).build();

    assertThat(effects(Catalogue.of(List.of(gpu)), call().using("cache_read=1000000")))
        .isEqualTo(lump("0.002"));
  }

  @Test
  void effects_unpriced_areNone() {
    assertThat(effects(CATALOGUE, Calls.call("acme", "m2"))).isEqualTo(PriceEffects.NONE);
    assertThat(effects(CATALOGUE, call().using(UsageReading.MISSING))).isEqualTo(PriceEffects.NONE);
  }

  @ParameterizedTest
  @EnumSource(ServiceTier.class)
  void effects_ofRates_areThoseOfTheCost(ServiceTier tier) {
    Cost cost = cost(CATALOGUE, call().tier(tier).using("cache_read=10 reasoning=7"));

    assertThat(cost.rates().cost(usage("cache_read=10 reasoning=7")).effects())
        .isEqualTo(cost.effects());
  }

  // 1,000,000 less 400,000 tokens, at 2 and not at 4
  @Test
  void effects_partOfTheUsage_areThoseOfThatPart() {
    Cost cost = cost(CATALOGUE, call().tier(BATCH).using("input=1000000"));

    assertThat(cost.less(usage("input=400000")).effects().tier()).isEqualByComparingTo("-1.2");
  }

  @Test
  void rates_standardTier_haveNoOtherStandardPrice() {
    assertThat(cost(CATALOGUE, call().tier(STANDARD)).rates().standard()).isNull();
    assertThat(cost(CATALOGUE, call().tier(FLEX)).rates().standard()).isNull();
    assertThat(cost(CATALOGUE, call().tier(PRIORITY)).rates().standard().id()).isEqualTo("acme/m1");
  }

  @Test
  void plus_minus_isWhereItBegan() {
    var some = parts(decimal("-1"), decimal("0.5"), decimal("2"));
    PriceEffects sum = some.plus(lump("3"));

    assertThat(sum)
        .isEqualTo(new PriceEffects(decimal("-1"), decimal("0.5"), decimal("2"), decimal("3")));
    assertThat(sum.plus(sum.times(BigDecimal.ONE.negate())).isZero()).isTrue();
    assertThat(sum.times(decimal("2")).lump()).isEqualByComparingTo("6");
  }

  /** Ledger entries are kept by the thousand, so what has no effect is always the same object. */
  @Test
  void plus_nothing_makesNothingNew() {
    var some = lump("3");
    PriceEffects zero = effects(CATALOGUE, call());

    assertThat(some.plus(zero)).isSameAs(some);
    assertThat(zero.plus(some)).isSameAs(some);
    assertThat(PriceEffects.NONE.plus(zero)).isSameAs(PriceEffects.NONE);
    assertThat(zero.times(BigDecimal.TEN)).isSameAs(PriceEffects.NONE);
  }

  /** Whatever was used: the steps lead from the bill to what the plain tokens cost. */
  @RepeatedTest(100)
  void effects_anyUsage_leadToThePriceOfThePlainTokens(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    Map<UsageClass, Long> used = anyUsage(random);
    ServiceTier tier = random.nextBoolean() ? BATCH : STANDARD;
    Cost cost = cost(CATALOGUE, call().tier(tier).using(UsageReading.exact(Usage.of(used))));
    PriceEffects effects = cost.effects();

    BigDecimal base =
        cost.usd()
            .subtract(effects.tier())
            .subtract(effects.cache())
            .subtract(effects.reasoning())
            .subtract(effects.lump());
    assertThat(base).isEqualByComparingTo(cost(CATALOGUE, plain(used)).usd());
  }

  private static Map<UsageClass, Long> anyUsage(Random random) {
    Map<UsageClass, Long> used = new EnumMap<>(UsageClass.class);
    for (String name :
        "input cache_read cache_write_5m cache_write_1h output reasoning".split(" ", -1)) {
      used.put(UsageClass.fromWireName(name), (long) random.nextInt(3) * random.nextInt(100_000));
    }
    return used;
  }

  /** The same prompt uncached, and the same answer without reasoning. */
  private static Calls plain(Map<UsageClass, Long> used) {
    long output = used.remove(UsageClass.OUTPUT);
    used.remove(UsageClass.REASONING);
    long input = used.values().stream().mapToLong(Long::longValue).sum();
    return call()
        .using(
            UsageReading.exact(
                Usage.of(Map.of(UsageClass.INPUT, input, UsageClass.OUTPUT, output))));
  }

  private static Cost cost(Catalogue catalogue, Calls call) {
    return new Pricer(catalogue, ReportedCostPolicy.PREFER).price(call.build());
  }

  private static PriceEffects effects(Catalogue catalogue, Calls call) {
    return cost(catalogue, call).effects();
  }

  private static PriceEffects parts(BigDecimal tier, BigDecimal cache, BigDecimal reasoning) {
    return new PriceEffects(tier, cache, reasoning, BigDecimal.ZERO);
  }

  private static PriceEffects lump(String usd) {
    return new PriceEffects(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, decimal(usd));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
