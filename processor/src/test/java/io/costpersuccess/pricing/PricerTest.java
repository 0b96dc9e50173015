package io.costpersuccess.pricing;

import static io.costpersuccess.call.ServiceTier.BATCH;
import static io.costpersuccess.call.ServiceTier.FLEX;
import static io.costpersuccess.call.ServiceTier.PRIORITY;
import static io.costpersuccess.pricing.Calls.call;
import static io.costpersuccess.pricing.Calls.usage;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PricerTest {
  private static final Catalogue SIMPLE =
      Catalogues.ofPrices("input=2.5 cache_read=1.25 output=10");

  private static Cost price(Catalogue catalogue, Calls call) {
    return new Pricer(catalogue, ReportedCostPolicy.PREFER).price(call.build());
  }

  private static UsageReading reading(String usage, Quality quality) {
    return new UsageReading(usage(usage), quality, null);
  }

  @ParameterizedTest
  @CsvSource({
    "searches=2000, input=1500 searches=2, 0.004, PRICED",
    "searches=2000, input=1500 output=7 searches=1, 0.002, PRICED",
    "seconds=100, input=9 output=30 seconds=60, 0.006, PRICED",
    "images=40000, input=12 output_image=4160 images=1, 0.04, PRICED",
    "searches=2000, searches=1 seconds=3, 0.002, LOWER_BOUND",
    "input=1 searches=2000, input=1000 output=10 searches=1, 0.003, LOWER_BOUND"
  })
  void price_tokensBesideUnits_areBilledOnlyWhereSomeTokenHasAPrice(
      String prices, String usage, String usd, CostStatus status) {
    // By hand: units x USD per million units / 10^6; the last adds 1000 x 1 / 10^6.
    Cost cost = price(Catalogues.ofPrices(prices), call().using(usage));

    assertThat(cost.usd()).isEqualTo(new BigDecimal(usd));
    assertThat(cost.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"searches=2000, input=1500", "seconds=100, output=30", "images=40000, input=5"})
  void price_onlyTokensOfAModelBilledByThePiece_areMissingUsage(String prices, String usage) {
    Cost cost = price(Catalogues.ofPrices(prices), call().using(usage));

    assertThat(cost.status()).isEqualTo(CostStatus.MISSING_USAGE);
    assertThat(cost.usd()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "europe-west4, 0.0011, PRICED",
    "us, 0.0011, PRICED",
    "global, 0.001, PRICED",
    "'', 0.001, LOWER_BOUND"
  })
  void price_regionalEndpointsCostMore_needsTheRegionToBeExact(
      String region, String usd, CostStatus status) {
    // By hand: 1000 input tokens at 1 or, with a tenth on top, at 1.1 USD per million.
    Catalogue catalogue =
        Catalogues.of(
            "price | acme | m1 | - | - | - | input=1 | - | -",
            "price | acme | m1 | - | - | region=* | input=1.1 | - | -");

    Cost cost = price(catalogue, call().region(region));

    assertThat(cost.usd()).isEqualTo(new BigDecimal(usd));
    assertThat(cost.status()).isEqualTo(status);
  }

  @Test
  void price_everyClassListed_isItemisedAndExact() {
    // By hand: 2000 x 2.5 = 5000, 4000 x 1.25 = 5000, 1000 x 10 = 10000; 20000 / 10^6 = 0.02.
    Cost cost = price(SIMPLE, call().using("input=2000 cache_read=4000 output=1000"));

    assertThat(cost)
        .isEqualTo(
            new Cost(
                CostStatus.PRICED,
                new BigDecimal("0.02"),
                List.of(
                    item(UsageClass.INPUT, "2000", "2.5", "0.005"),
                    item(UsageClass.CACHE_READ, "4000", "1.25", "0.005"),
                    item(UsageClass.OUTPUT, "1000", "10", "0.01")),
                "acme/m1"));
  }

  private static CostItem item(UsageClass usageClass, String quantity, String price, String usd) {
    return new CostItem(
        usageClass, new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(usd));
  }

  @Test
  void price_twoMillionSmallCalls_sumsExactly() {
    // 100 x 0.375 / 10^6 = 0.0000375; 2,000,000 times that is 75.
    Cost cost = price(Catalogues.ofPrices("input=0.375"), call().using("input=100"));
    BigDecimal sum =
        Stream.generate(cost::usd).limit(2_000_000).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(cost.usd()).isEqualTo(new BigDecimal("0.0000375"));
    assertThat(sum).isEqualByComparingTo("75");
  }

  @Test
  void price_largestQuantity_isExact() {
    // Python: Decimal(2**53) * Decimal("0.123456789") / 10**6
    var usage = Usage.of(Map.of(UsageClass.INPUT, Usage.MAX_QUANTITY));
    Cost cost =
        price(Catalogues.ofPrices("input=0.123456789"), call().using(UsageReading.exact(usage)));

    assertThat(cost.usd()).isEqualTo(new BigDecimal("1111999897.873515898994688"));
  }

  @ParameterizedTest
  @CsvSource({"1000000, 100, 100", "10, 100000, 1", "4, 250000, 1"})
  void price_wholeAmount_printsWithoutExponent(String price, long quantity, String usd) {
    Cost cost = price(Catalogues.ofPrices("input=" + price), call().using("input=" + quantity));

    assertThat(cost.usd()).hasToString(usd);
  }

  @Test
  void price_noUsageAtAll_costsNothing() {
    Cost cost = price(SIMPLE, call().using(UsageReading.exact(Usage.NONE)));

    assertThat(cost).isEqualTo(new Cost(CostStatus.PRICED, BigDecimal.ZERO, List.of(), "acme/m1"));
  }

  @Test
  void price_freeModel_costsNothing() {
    Cost cost = price(Catalogues.ofPrices("input=0 output=0"), call());

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualTo(BigDecimal.ZERO);
    assertThat(cost.items()).hasSize(1);
  }

  /**
   * Used class, prices of the row, price that applies (null: no item), status of 10 input beside
   * it.
   */
  static Stream<Arguments> substitutes() {
    String text = "input=2 output=8";
    return Stream.of(
        Arguments.of("cache_read", text, "2", CostStatus.UPPER_BOUND),
        Arguments.of("cache_read", text + " cache_read=1", "1", CostStatus.PRICED),
        Arguments.of("cache_read", text + " cache_read=0", "0", CostStatus.PRICED),
        Arguments.of("cache_write_5m", text, "2", CostStatus.LOWER_BOUND),
        Arguments.of("cache_write_5m", text + " cache_write_5m=2", "2", CostStatus.PRICED),
        Arguments.of("cache_write_1h", text, "2", CostStatus.LOWER_BOUND),
        Arguments.of("cache_write_1h", text + " cache_write_5m=3", "3", CostStatus.LOWER_BOUND),
        Arguments.of("cache_write_1h", text + " cache_write_1h=4", "4", CostStatus.PRICED),
        Arguments.of("reasoning", text, "8", CostStatus.PRICED),
        Arguments.of("reasoning", text + " reasoning=9", "9", CostStatus.PRICED),
        Arguments.of("input_audio", text, "2", CostStatus.LOWER_BOUND),
        Arguments.of("input_audio", text + " input_audio=40", "40", CostStatus.PRICED),
        Arguments.of("input_image", text, "2", CostStatus.LOWER_BOUND),
        Arguments.of("output_audio", text, "8", CostStatus.LOWER_BOUND),
        Arguments.of("output_image", text, "8", CostStatus.LOWER_BOUND),
        Arguments.of("output", "input=2", null, CostStatus.LOWER_BOUND),
        Arguments.of("searches", text, null, CostStatus.LOWER_BOUND),
        Arguments.of("searches", text + " searches=10000", "10000", CostStatus.PRICED),
        Arguments.of("requests", text, null, CostStatus.LOWER_BOUND),
        Arguments.of("seconds", text, null, CostStatus.LOWER_BOUND),
        Arguments.of("characters", text, null, CostStatus.LOWER_BOUND),
        Arguments.of("images", text, null, CostStatus.LOWER_BOUND));
  }

  @ParameterizedTest
  @MethodSource("substitutes")
  void price_classWithoutPrice_takesTheNearest(
      String usageClass, String prices, String applied, CostStatus status) {
    Cost cost = price(Catalogues.ofPrices(prices), call().using("input=10 " + usageClass + "=500"));

    assertThat(cost.status()).isEqualTo(status);
    assertThat(cost.items())
        .filteredOn(item -> item.usageClass().wireName().equals(usageClass))
        .extracting(item -> item.usdPerMillion().toPlainString())
        .isEqualTo(applied == null ? List.of() : List.of(applied));
  }

  @Test
  void price_inputWithoutPrice_isLowerBoundOfTheRest() {
    Cost cost = price(Catalogues.ofPrices("output=8"), call().using("input=10 output=500"));

    assertThat(cost.status()).isEqualTo(CostStatus.LOWER_BOUND);
    assertThat(cost.usd()).isEqualByComparingTo("0.004");
  }

  @Test
  void price_nothingThatWasUsedHasAPrice_isUnpricedAndNotZero() {
    Cost cost = price(Catalogues.ofPrices("input=2"), call().using("seconds=30"));

    assertThat(cost).isEqualTo(new Cost(CostStatus.UNKNOWN_MODEL, null, List.of(), null));
  }

  @Test
  void price_boundsOnBothSides_isLowerBound() {
    Cost cost =
        price(Catalogues.ofPrices("input=2"), call().using("cache_read=10 cache_write_5m=10"));

    assertThat(cost.status()).isEqualTo(CostStatus.LOWER_BOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, PRICED",
    "LOWER_BOUND, LOWER_BOUND",
    "UPPER_BOUND, UPPER_BOUND",
  })
  void price_boundedReading_carriesOver(Quality quality, CostStatus status) {
    Cost cost = price(SIMPLE, call().using(reading("input=1000", quality)));

    assertThat(cost.status()).isEqualTo(status);
    assertThat(cost.usd()).isEqualByComparingTo("0.0025");
  }

  @Test
  void price_lowerBoundWithoutCounts_isMissing() {
    Cost cost =
        price(SIMPLE, call().using(new UsageReading(Usage.NONE, Quality.LOWER_BOUND, null)));

    assertThat(cost.status()).isEqualTo(CostStatus.MISSING_USAGE);
  }

  @Test
  void price_missingUsage_isUnpriced() {
    Cost cost = price(SIMPLE, call().using(UsageReading.MISSING));

    assertThat(cost).isEqualTo(new Cost(CostStatus.MISSING_USAGE, null, List.of(), null));
  }

  @Test
  void price_invalidUsage_isUnpriced() {
    Cost cost = price(SIMPLE, call().using(UsageReading.invalid("found -1")));

    assertThat(cost).isEqualTo(new Cost(CostStatus.INVALID_USAGE, null, List.of(), null));
  }

  @Test
  void price_unusableUsageOfUnknownModel_tellsOfTheUsage() {
    Cost cost = price(SIMPLE, call("acme", "m2").using(UsageReading.MISSING));

    assertThat(cost.status()).isEqualTo(CostStatus.MISSING_USAGE);
  }

  @Test
  void price_unknownModel_isUnpriced() {
    assertThat(price(SIMPLE, call("acme", "m2")))
        .isEqualTo(new Cost(CostStatus.UNKNOWN_MODEL, null, List.of(), null));
  }

  @Test
  void price_noModel_isUnpriced() {
    assertThat(price(SIMPLE, call("acme", null)).status()).isEqualTo(CostStatus.UNKNOWN_MODEL);
  }

  @Test
  void price_reportedCost_winsOverPriceAndUsage() {
    Cost cost = price(SIMPLE, call().using(UsageReading.MISSING).reporting("0.0120"));

    assertThat(cost)
        .isEqualTo(new Cost(CostStatus.REPORTED, new BigDecimal("0.012"), List.of(), null));
  }

  @Test
  void price_reportedZeroOfAPricedModel_isNoReport() {
    // By hand: 1000 x 2.5 / 10^6
    Cost cost = price(SIMPLE, call().reporting("0"));

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualByComparingTo("0.0025");
  }

  @Test
  void price_reportedZeroOfAFreeModel_isItsPrice() {
    Cost cost = price(Catalogues.ofPrices("input=0 output=0"), call().reporting("0"));

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isZero();
  }

  @Test
  void price_reportedZeroOfAnUnknownModel_isReported() {
    assertThat(price(SIMPLE, call("acme", "m2").reporting("0.00")).status())
        .isEqualTo(CostStatus.REPORTED);
  }

  @Test
  void price_reportedZeroOfAFailure_isAPlaceholder() {
    assertThat(price(SIMPLE, call("acme", "m2").reporting("0").attempt(Attempt.FAILED)).status())
        .isEqualTo(CostStatus.UNKNOWN_MODEL);
  }

  @ParameterizedTest
  @CsvSource({
    "input=2.5 output=10, PRICED",
    "input=2.5 cache_read=1.25 output=10, UPPER_BOUND",
    "input=2.5 cache_read=2.5 output=10, UPPER_BOUND"
  })
  void price_cacheThatTheEmitterCannotTell_isABoundWhereItHasAPrice(
      String prices, CostStatus status) {
    Calls unseen = call().using(reading("input=1000", Quality.CACHE_UNSEEN));

    assertThat(price(Catalogues.ofPrices(prices), unseen).status()).isEqualTo(status);
  }

  @Test
  void price_searchesBesideTokensWithoutAPrice_areALowerBound() {
    assertThat(price(SIMPLE, call().using("input=1500 searches=2")).status())
        .isEqualTo(CostStatus.LOWER_BOUND);
  }

  @Test
  void price_reportedCostIgnored_countsUsage() {
    var pricer = new Pricer(SIMPLE, ReportedCostPolicy.IGNORE);

    Cost cost = pricer.price(call().reporting("7").build());

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualByComparingTo("0.0025");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, PRICED",
    "BATCH, UPPER_BOUND",
    "FLEX, UPPER_BOUND",
    "PRIORITY, LOWER_BOUND",
  })
  void price_tierWithoutRow_isBoundByTheStandardPrice(ServiceTier tier, CostStatus status) {
    Cost cost = price(SIMPLE, call().tier(tier));

    assertThat(cost.status()).isEqualTo(status);
    assertThat(cost.usd()).isEqualByComparingTo("0.0025");
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceTier.class,
      names = {"BATCH", "FLEX", "PRIORITY"})
  void price_tierWithRow_isPriced(ServiceTier tier) {
    Catalogue catalogue =
        Catalogues.of(
            Catalogues.price("-", "-", "-", "input=2"),
            Catalogues.price("-", "-", "tier=" + tier.wireName(), "input=3"));

    Cost cost = price(catalogue, call().tier(tier));

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualByComparingTo("0.003");
  }

  @Test
  void price_upperBoundReadingAtPriorityWithoutRow_isLowerBound() {
    Cost cost =
        price(SIMPLE, call().tier(PRIORITY).using(reading("input=1000", Quality.UPPER_BOUND)));

    assertThat(cost.status()).isEqualTo(CostStatus.LOWER_BOUND);
  }

  @Test
  void price_longPromptAtTierWithoutLongRow_isBoundByTheStandardLongPrice() {
    Catalogue catalogue =
        Catalogues.of(
            Catalogues.price("-", "-", "-", "input=2"),
            Catalogues.price("-", "-", "input>500", "input=4"),
            Catalogues.price("-", "-", "tier=flex", "input=1"),
            Catalogues.price("-", "-", "tier=batch", "input=1"),
            Catalogues.price("-", "-", "tier=batch input>500", "input=2"));

    assertThat(price(catalogue, call().tier(FLEX)))
        .returns(CostStatus.UPPER_BOUND, Cost::status)
        .returns("acme/m1;input>500", Cost::priceId);
    assertThat(price(catalogue, call().tier(BATCH)))
        .returns(CostStatus.PRICED, Cost::status)
        .returns("acme/m1;tier=batch;input>500", Cost::priceId);
  }

  private static Cost priceOfRejected(UsageReading usage) {
    return price(SIMPLE, call("nobody", "unknown").attempt(Attempt.REJECTED).using(usage));
  }

  /** Of a model without a price as well: what was not done has no price. */
  @Test
  void price_rejectedCallWithoutUsage_isNotBilled() {
    Cost cost = priceOfRejected(UsageReading.MISSING);

    assertThat(cost.status()).isEqualTo(CostStatus.NOT_BILLED);
    assertThat(cost.usd()).isEqualTo(BigDecimal.ZERO);
    assertThat(cost.items()).isEmpty();
    assertThat(priceOfRejected(UsageReading.exact(Usage.NONE))).isEqualTo(cost);
    assertThat(priceOfRejected(new UsageReading(Usage.NONE, Quality.LOWER_BOUND, null)))
        .isEqualTo(cost);
  }

  @Test
  void price_rejectedCallWithUsage_isBilledAsItsUsageSays() {
    Cost cost = price(SIMPLE, call().attempt(Attempt.REJECTED).using("input=1000"));

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualTo(new BigDecimal("0.0025"));
  }

  @Test
  void price_rejectedCallWithAReportedCost_isThatUnlessItIsAPlaceholder() {
    Calls rejected = call().attempt(Attempt.REJECTED).using(UsageReading.MISSING);

    assertThat(price(SIMPLE, rejected.reporting("0.5")).status()).isEqualTo(CostStatus.REPORTED);
    assertThat(price(SIMPLE, rejected.reporting("0")).status()).isEqualTo(CostStatus.NOT_BILLED);
  }

  @Test
  void price_failedCallThatNobodyRejected_isUnpriced() {
    Cost cost = price(SIMPLE, call().attempt(Attempt.FAILED).using(UsageReading.MISSING));

    assertThat(cost.status()).isEqualTo(CostStatus.MISSING_USAGE);
  }

  @Test
  void price_rejectedCallWithUsageThatCannotBe_isUnpriced() {
    assertThat(priceOfRejected(UsageReading.invalid("x: -1")).status())
        .isEqualTo(CostStatus.INVALID_USAGE);
  }
}
