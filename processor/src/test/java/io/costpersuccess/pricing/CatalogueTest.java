package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static io.costpersuccess.pricing.Catalogues.model;
import static io.costpersuccess.pricing.Catalogues.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static String find(Catalogue catalogue, Calls call) {
    Price price = catalogue.find(call.build());
    return price == null ? "none" : price.id();
  }

  private static PriceBuilder custom(String provider, String model, String usd) {
    return Price.builder(provider, model).usdPerMillion(UsageClass.INPUT, new BigDecimal(usd));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-12T23:59:59.999999999Z, none",
    "2024-05-13T00:00:00Z, acme/m1@2024-05-13",
    "2024-10-01T23:59:59.999999999Z, acme/m1@2024-05-13",
    "2024-10-02T00:00:00Z, acme/m1@2024-10-02",
    "2025-06-10T11:59:59Z, acme/m1@2024-10-02",
    "2025-06-10T12:00:00Z, acme/m1@2025-06-10T12:00:00Z",
    "2025-12-31T23:59:59Z, acme/m1@2025-06-10T12:00:00Z",
    "2026-01-01T00:00:00Z, none",
  })
  void find_historyOfPrices_takesTheOneOfTheStart(String start, String id) {
    Catalogue catalogue =
        Catalogues.of(
            price("2024-10-02", "-", "-", "input=2"),
            price("2024-05-13", "-", "-", "input=5"),
            price("2025-06-10T12:00:00Z", "2026-01-01", "-", "input=1"));

    assertThat(find(catalogue, call().at(start))).isEqualTo(id);
  }

  @Test
  void find_callOverAPriceChange_isPricedByItsStart() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=5"), price("2026-06-01T12:00:01Z", "-", "-", "input=2"));

    assertThat(find(catalogue, call().at("2026-06-01T12:00:00Z"))).isEqualTo("acme/m1");
  }

  @Test
  void prices_historyOfPrices_endWhereTheNextBegins() {
    Catalogue catalogue =
        Catalogues.of(price("2026-02-01", "-", "-", "input=2"), price("-", "-", "-", "input=5"));

    assertThat(catalogue.prices())
        .extracting(Price::validTo)
        .containsExactly(Instant.parse("2026-02-01T00:00:00Z"), null);
  }

  @ParameterizedTest
  @CsvSource({
    "input=200000, acme/m1",
    "input=200001, acme/m1;input>200000",
    "input=1 cache_read=200000, acme/m1;input>200000",
    "input=1 cache_write_5m=100000 cache_write_1h=100000, acme/m1;input>200000",
    "input=200000 output=900000, acme/m1",
    "input=499999, acme/m1;input>200000",
    "input=500000, acme/m1;input>=500000",
  })
  void find_contextTiers_compareAsTheyAreWritten(String usage, String id) {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "input>=500000", "input=9"),
            price("-", "-", "-", "input=2"),
            price("-", "-", "input>200000", "input=4"));

    assertThat(find(catalogue, call().using(usage))).isEqualTo(id);
  }

  @Test
  void find_withdrawnContextTier_isAtTheBasePriceAfterwards() {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=5"), price("-", "2026-03-13", "input>500", "input=10"));

    assertThat(find(catalogue, call().at("2026-03-12T23:59:59Z"))).isEqualTo("acme/m1;input>500");
    assertThat(find(catalogue, call().at("2026-03-13T00:00:00Z"))).isEqualTo("acme/m1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', acme/m1",
    "eu, acme/m1;region=eu",
    "eu-west-1, acme/m1;region=eu",
    "eu-central-1, acme/m1;region=eu-central-1",
    "europe-west1, acme/m1",
    "us-east-1, acme/m1",
  })
  void find_regions_holdForWhatLiesInThem(String region, String id) {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=2"),
            price("-", "-", "region=eu", "input=3"),
            price("-", "-", "region=eu-central-1", "input=4"));

    assertThat(find(catalogue, call().region(region))).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T16:29:59Z, acme/m1",
    "2026-06-01T16:30:00Z, acme/m1;utc=16:30-00:30",
    "2026-06-02T00:29:59Z, acme/m1;utc=16:30-00:30",
    "2026-06-02T00:30:00Z, acme/m1",
  })
  void find_hoursOverMidnight_holdForEveryDay(String start, String id) {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=2"), price("-", "-", "utc=16:30-00:30", "input=1"));

    assertThat(find(catalogue, call().at(start))).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"08:59:59, acme/m1", "09:00:00, acme/m1;utc=09:00-17:00", "17:00:00, acme/m1"})
  void find_hoursOfTheDay_endExclusive(String time, String id) {
    Catalogue catalogue =
        Catalogues.of(
            price("-", "-", "-", "input=2"), price("-", "-", "utc=09:00-17:00", "input=1"));

    assertThat(find(catalogue, call().at("2026-06-01T" + time + "Z"))).isEqualTo(id);
  }

  @Test
  void find_onlyATierListed_isUnknownAtStandard() {
    Catalogue catalogue = Catalogues.of(price("-", "-", "tier=batch", "input=1"));

    assertThat(find(catalogue, call())).isEqualTo("none");
    assertThat(find(catalogue, call().tier(ServiceTier.BATCH))).isEqualTo("acme/m1;tier=batch");
  }

  @Test
  void find_aliasOfAnAlias_leadsToTheModel() {
    Catalogue catalogue =
        Catalogues.of("alias | acme | A | B", "alias | acme | b | m1", model("acme", "m1"));

    assertThat(find(catalogue, call("acme", "a"))).isEqualTo("acme/m1");
    assertThat(find(catalogue, call("ACME", "A"))).isEqualTo("acme/m1");
  }

  @Test
  void find_versionsAndFamilies_areNeverGuessed() {
    Catalogue catalogue = Catalogues.of(model("openai", "gpt-4"), model("openai", "gpt-4o"));

    for (String name :
        List.of("gpt-4.1", "gpt-4o-2030-01-01", "gpt-4o-mini", "gpt", "gpt-4 o", "")) {
      assertThat(find(catalogue, call("openai", name))).as(name).isEqualTo("none");
    }
  }

  @Test
  void find_providerAlike_hasItsOwnRowsFirst() {
    Catalogue catalogue =
        Catalogues.of(
            "like | azure.ai.openai | openai",
            "alias | azure.ai.openai | gpt-4-o | gpt-4o",
            model("openai", "gpt-4o"),
            model("openai", "o3"),
            model("azure.ai.openai", "o3"));

    assertThat(find(catalogue, call("azure.ai.openai", "gpt-4o"))).isEqualTo("openai/gpt-4o");
    assertThat(find(catalogue, call("azure.ai.openai", "gpt-4-o"))).isEqualTo("openai/gpt-4o");
    assertThat(find(catalogue, call("azure.ai.openai", "o3"))).isEqualTo("azure.ai.openai/o3");
    assertThat(find(catalogue, call("openai", "gpt-4-o"))).isEqualTo("none");
  }

  @Test
  void find_noProvider_needsExactlyOneFirstParty() {
    Catalogue catalogue =
        Catalogues.of(
            model("openai", "shared"),
            model("mistral_ai", "shared"),
            model("openai", "sold"),
            model("aws.bedrock", "sold"),
            model("aws.bedrock", "resold"));

    assertThat(find(catalogue, call("", "shared"))).isEqualTo("none");
    assertThat(find(catalogue, call("", "sold"))).isEqualTo("openai/sold");
    assertThat(find(catalogue, call("", "resold"))).isEqualTo("none");
  }

  @Test
  void overriddenBy_customPrice_winsFromItsStartOn() {
    Catalogue custom =
        Catalogue.of(
            List.of(custom("acme", "m1", "1").from(Instant.parse("2026-06-01T00:00:00Z")).build()));
    Catalogue catalogue = Catalogues.ofPrices("input=2").overriddenBy(custom);

    assertThat(find(catalogue, call())).isEqualTo("acme/m1@2026-06-01");
    assertThat(find(catalogue, call().at("2026-05-31T23:59:59Z"))).isEqualTo("acme/m1");
    assertThat(catalogue.size()).isEqualTo(2);
    assertThat(catalogue.asOf()).isEqualTo(LocalDate.of(2026, 8, 21));
  }

  @Test
  void overriddenBy_customStandardPrice_winsOverABatchRow() {
    Catalogue catalogue =
        Catalogues.of(price("-", "-", "tier=batch", "input=1"))
            .overriddenBy(Catalogue.of(List.of(custom("acme", "m1", "3").build())));

    assertThat(find(catalogue, call().tier(ServiceTier.BATCH))).isEqualTo("acme/m1");
  }

  @Test
  void overriddenBy_customPriceOfOpenAi_isNoneOfAzure() {
    Catalogue catalogue =
        Catalogues.of("like | azure.ai.openai | openai", model("openai", "gpt-4o"))
            .overriddenBy(Catalogue.of(List.of(custom("openai", "gpt-4o", "9").build())));

    Price price = catalogue.find(call("azure.ai.openai", "gpt-4o").build());

    assertThat(price.usdPerMillion(UsageClass.INPUT)).isEqualByComparingTo("1");
  }

  @Test
  void overriddenBy_twice_theLastIsTheStrongest() {
    Catalogue catalogue =
        Catalogues.ofPrices("input=1")
            .overriddenBy(Catalogues.ofPrices("input=2"))
            .overriddenBy(Catalogues.ofPrices("input=3"));

    assertThat(catalogue.find(call().build()).usdPerMillion(UsageClass.INPUT))
        .isEqualByComparingTo("3");
  }

  @Test
  void of_customModelAsReportedByAGateway_isFoundByPrefix() {
    Catalogue catalogue = Catalogue.of(List.of(custom("openai", "Org/My-Model", "1").build()));

    assertThat(find(catalogue, call("openai", "org/my-model"))).isEqualTo("openai/org/my-model");
    assertThat(find(catalogue, call("openrouter", "openai/org/my-model")))
        .isEqualTo("openai/org/my-model");
  }

  @Test
  void of_overlappingPrices_areNamed() {
    Price price = custom("acme", "m1", "1").build();

    assertThatThrownBy(() -> Catalogue.of(List.of(price, price)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price 2: found a second price acme/m1 (see price 1), expected one");
  }
}
