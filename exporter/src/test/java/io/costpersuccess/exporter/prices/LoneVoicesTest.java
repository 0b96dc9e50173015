package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.PriceTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoneVoicesTest {
  private static final Instant NOW = Instant.parse("2026-08-21T00:00:00Z");
  private static final ModelKey LONE = new ModelKey("acme", "lone");

  private final Findings findings = new Findings();

  private List<Row> rows(ModelKey model, PriceList... lists) {
    var grok = new ModelKey("x_ai", "grok-4");
    Row own = Sources.row(Source.LITELLM, "-", PriceTerms.STANDARD, "input=3 output=15").of(grok);
    var aliases = Map.of(grok.named("grok-4-0709"), "grok-4");
    var makers = new MakerPrices(Map.of(grok, List.of(own)), aliases, NOW);
    var testimony = new Testimony(List.of(lists), NOW);
    return new LoneVoices(testimony, new TrackRecord(testimony), makers, findings).rows(model);
  }

  private static String[] models(int count, String... more) {
    return IntStream.range(0, count + more.length)
        .mapToObj(i -> i < count ? "m" + i : more[i - count])
        .toArray(String[]::new);
  }

  @Test
  void rows_sourceThatOthersConfirm_areFlagged() {
    List<Row> rows =
        rows(
            LONE,
            Sources.list(Source.PORTKEY, "input=1 output=2", models(20, "lone")),
            Sources.list(Source.MODELS_DEV, "input=1 output=2", models(20)));

    assertThat(rows).extracting(Sources::text).containsExactly("input=1 output=2");
    assertThat(rows).extracting(Row::backing).containsExactly(Backing.UNCONFIRMED);
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"18, 2, 1", "17, 3, 0", "19, 0, 0", "20, 0, 1"})
  void rows_someConfirmed_needNineInTenOfTwenty(int same, int other, int published) {
    var more = new ListedPrices(Source.MODELS_DEV, Sources.DATE);
    for (int i = 0; i < same + other; i++) {
      String prices = i < same ? "input=1 output=2" : "input=3 output=4";
      more.add(Sources.row(Source.MODELS_DEV, "m" + i, PriceTerms.STANDARD, prices));
    }

    assertThat(
            rows(LONE, Sources.list(Source.PORTKEY, "input=1 output=2", models(30, "lone")), more))
        .hasSize(published);
    assertThat(findings.all())
        .extracting(Finding::toString)
        .isEqualTo(
            published > 0
                ? List.of()
                : List.of(
                    "portkey: lone: one-source: found acme/lone only there,"
                        + " expected two sources that agree"));
  }

  @Test
  void rows_copyOfASource_hasNoRecordOfItsOwn() {
    assertThat(
            rows(
                LONE,
                Sources.list(Source.BRAINTRUST, "input=1 output=2", models(20, "lone")),
                Sources.list(Source.MODELS_DEV, "input=1 output=2", models(20))))
        .isEmpty();
  }

  @Test
  void rows_sourceAndItsCopyApart_areNotBelieved() {
    assertThat(
            rows(
                LONE,
                Sources.list(Source.LITELLM, "input=1 output=2", models(20, "lone")),
                Sources.list(Source.MODELS_DEV, "input=1 output=2", models(20)),
                Sources.list(Source.BRAINTRUST, "input=3 output=4", "lone")))
        .isEmpty();
  }

  @Test
  void rows_otherSpellingOfTheSource_isNotBelieved() {
    var described = new MatchedPrices(Source.GENAI_PRICES, Sources.DATE);
    Row row = Sources.row(Source.GENAI_PRICES, "-", PriceTerms.STANDARD, "input=1 output=2");
    described.add(
        new MatchedPrices.Entry("acme", "m0", Set.of("lone"), name -> true, List.of(row)));

    assertThat(
            rows(LONE, described, Sources.list(Source.MODELS_DEV, "input=1 output=2", models(20))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "xai/grok-4, input=3 output=15, 1",
    "x-ai/grok-4, input=3 output=15.1, 1",
    "xai/grok-4-0709, input=3 output=15, 1",
    "xai/grok-4, input=3.3 output=16.5, 0",
    "xai/grok-5, input=3 output=15, 0",
    "openai/grok-4, input=3 output=15, 0",
    "grok-4, input=3 output=15, 0",
  })
  void rows_reseller_isBelievedAtTheMakersPrice(String name, String prices, int published) {
    ModelKey model = new ModelKey("acme", name);

    assertThat(rows(model, Sources.list(Source.LITELLM, prices, name))).hasSize(published);
  }

  @Test
  void rows_twoVoices_areNotItsBusiness() {
    assertThat(
            rows(
                new ModelKey("acme", "m0"),
                Sources.list(Source.PORTKEY, "input=1 output=2", models(20)),
                Sources.list(Source.MODELS_DEV, "input=1 output=2", models(20))))
        .isEmpty();
    assertThat(findings.all()).isEmpty();
  }
}
