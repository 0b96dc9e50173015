package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call leaves open that its price depends on. */
class OfferTest {
  private static final Pricer PRICER = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);

  private static Cost priced(Calls call) {
    return PRICER.price(call.build());
  }

  /** gpt-4o cost 5 and 15 until 2024-10-02, 2.5 and 10 since (OpenAI's price list). */
  @ParameterizedTest
  @CsvSource({"1970-01-01T00:00:00Z", "1970-01-21T00:00:00Z", "2001-01-01T00:00:00Z"})
  void price_withoutATimeOfACall_isTheLeastThereEverWas(String start) {
    Cost cost = priced(call("openai", "gpt-4o").using("input=1000 output=100").at(start));

    assertThat(cost.status()).isEqualTo(CostStatus.LOWER_BOUND);
    assertThat(cost.usd()).isEqualByComparingTo("0.0035");
  }

  @Test
  void price_withATimeOfLongAgo_isThatOfItsTime() {
    Cost cost =
        priced(call("openai", "gpt-4o").using("input=1000 output=100").at("2024-06-01T00:00:00Z"));

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualByComparingTo("0.0065");
  }

  @Test
  void price_beforeTheFirstPrice_isUnknown() {
    Price price =
        Price.builder("acme", "m1")
            .from(Calls.START)
            .usdPerMillion(UsageClass.INPUT, BigDecimal.ONE)
            .build();
    var pricer = new Pricer(Catalogue.of(List.of(price)), ReportedCostPolicy.PREFER);

    assertThat(pricer.price(call().at("2026-05-31T00:00:00Z").build()).status())
        .isEqualTo(CostStatus.UNKNOWN_MODEL);
  }

  /** Sold at flex and priority; at priority alone; at one price but for batches. */
  @ParameterizedTest
  @CsvSource({
    "gpt-5-mini, UPPER_BOUND",
    "gpt-5-nano, UPPER_BOUND",
    "gpt-4.1, LOWER_BOUND",
    "gpt-4o-mini, LOWER_BOUND",
    "gpt-3.5-turbo-0125, PRICED",
    "text-embedding-3-small, PRICED"
  })
  void price_ofATierThatCannotBeSeen_isABoundWhereOthersAreSold(String model, CostStatus status) {
    assertThat(priced(call("openai", model).tierUnseen()).status()).isEqualTo(status);
  }

  @Test
  void price_ofAnUnseenTierBesideABoundOfTheUsage_keepsThatBound() {
    Calls call = call("openai", "gpt-4.1").tierUnseen();
    var upper = new UsageReading(Calls.usage("input=1000"), Quality.UPPER_BOUND, null);

    assertThat(priced(call.using(upper)).status()).isEqualTo(CostStatus.UPPER_BOUND);
  }

  @Test
  void price_ofATierPaidInAdvance_isAtLeastTheListPrice() {
    Calls call = call("openai", "gpt-4o").tier(ServiceTier.COMMITTED);

    assertThat(priced(call).status()).isEqualTo(CostStatus.LOWER_BOUND);
  }
}
