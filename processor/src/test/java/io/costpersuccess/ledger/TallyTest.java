package io.costpersuccess.ledger;

import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceEffects;
import io.costpersuccess.pricing.PriceTerms;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
  /** {@code acme/small}: 4 USD a million tokens, 1 from the cache, half of it in batches. */
  private static final Pricer PRICER =
      new Pricer(
          Catalogue.of(
              List.of(price(ServiceTier.STANDARD, "4", "1"), price(ServiceTier.BATCH, "2", "0.5"))),
          ReportedCostPolicy.PREFER);

  private static final SettledCall CACHED = work(priced(ServiceTier.STANDARD));
  private static final SettledCall BATCHED = work(priced(ServiceTier.BATCH));
  private static final SettledCall LUMP = work(call(1, 1).usd("0.25").build());

  // By hand: 1 and 0.5 of cache for a million tokens that cost 4; the batch saves another 0.5
  @Test
  void cost_calls_addsUpWhatRaisedAndLoweredIt() {
    CostBreakdown cost = Tally.cost(List.of(CACHED, BATCHED, LUMP));

    assertThat(cost.model()).isEqualByComparingTo("1.75");
    assertThat(cost.effects()).isEqualTo(effects("-0.5", "-6", "0.25"));
  }

  /** Neither what a judge costs is model cost, nor what is paid elsewhere. */
  @Test
  void cost_callsThatAreNoWork_haveNoEffects() {
    var judge = new SettledCall(CACHED.priced(), null, 1, false, true);
    var twin = new SettledCall(CACHED.priced(), NotCounted.DUPLICATE, 1, false, false);

    assertThat(Tally.cost(List.of(judge, twin)).effects()).isEqualTo(PriceEffects.NONE);
    assertThat(Tally.cost(List.of(judge, twin)).evaluation()).isEqualByComparingTo("1");
  }

  @Test
  void cost_supersededCall_isAmongTheEffectsAsItIsInTheModelCost() {
    var superseded = new SettledCall(BATCHED.priced(), null, 1, true, false);

    assertThat(Tally.cost(List.of(superseded)).effects()).isEqualTo(effects("-0.5", "-3", "0"));
  }

  @Test
  void cost_unpricedCall_hasNoEffects() {
    SettledCall unpriced = work(call(1, 1).unpriced().build());

    assertThat(Tally.cost(List.of(unpriced)).effects()).isSameAs(PriceEffects.NONE);
  }

  @Test
  void plusAndMinus_breakdowns_takeTheEffectsAlong() {
    CostBreakdown batched = Tally.cost(List.of(BATCHED));
    CostBreakdown both = Tally.cost(List.of(CACHED)).plus(batched);

    assertThat(both.effects()).isEqualTo(effects("-0.5", "-6", "0"));
    assertThat(both.minus(batched).minus(Tally.cost(List.of(CACHED))).isZero()).isTrue();
    assertThat(batched.times(new BigDecimal("2")).effects().cache()).isEqualByComparingTo("-6");
  }

  /** A call that turns out to be of another tier at the same price is a correction all the same. */
  @Test
  void isZero_effectsAlone_isFalse() {
    CostBreakdown lump = Tally.cost(List.of(work(call(1, 1).usd("0.5").build())));
    CostBreakdown batched = Tally.cost(List.of(BATCHED));

    assertThat(lump.total()).isEqualByComparingTo(batched.total());
    assertThat(lump.minus(batched).isZero()).isFalse();
  }

  private static Price price(ServiceTier tier, String input, String cacheRead) {
    return Price.builder("acme", "small")
        .terms(PriceTerms.ofTier(tier))
        .usdPerMillion(UsageClass.INPUT, new BigDecimal(input))
        .usdPerMillion(UsageClass.CACHE_READ, new BigDecimal(cacheRead))
        .build();
  }

  private static SettledCall work(PricedCall priced) {
    return new SettledCall(priced, null, 1, false, false);
  }

  /** A million tokens from the cache. */
  private static PricedCall priced(ServiceTier tier) {
    LlmCall plain = call(1, 1).build().call();
    Usage usage = Usage.of(Map.of(UsageClass.CACHE_READ, 1_000_000L));
    return PRICER.priced(
        new LlmCall(
            plain.span(),
            plain.reporter(),
            plain.operation(),
            plain.model(),
            UsageReading.exact(usage),
            new PriceConditions(tier, ""),
            plain.start(),
            plain.end(),
            plain.attempt(),
            null,
            null));
  }

  private static PriceEffects effects(String tier, String cache, String lump) {
    return new PriceEffects(
        new BigDecimal(tier), new BigDecimal(cache), BigDecimal.ZERO, new BigDecimal(lump));
  }
}
