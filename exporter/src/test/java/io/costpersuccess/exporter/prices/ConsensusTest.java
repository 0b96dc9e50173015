package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.PriceTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsensusTest {
  private static final Instant NOW = Instant.parse("2026-08-21T00:00:00Z");

  private final Findings findings = new Findings();

  private List<Row> rows(PriceList... lists) {
    var testimony = new Testimony(List.of(lists), NOW);
    return new Consensus(testimony, findings).rows(new ModelKey("acme", "m1"));
  }

  private List<String> texts(PriceList... lists) {
    return rows(lists).stream().map(Sources::text).toList();
  }

  @Test
  void rows_twoSourcesWithinOnePerCent_arePublished() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "input=1 output=2"),
                Sources.list(Source.PORTKEY, "input=1.01 output=2")))
        .containsExactly("input=1 output=2");
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void rows_twoSourcesFurtherApart_areNot() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "input=1 output=2"),
                Sources.list(Source.PORTKEY, "input=1.02 output=2")))
        .isEmpty();
    assertThat(findings.all()).extracting(Finding::rule).containsExactly("no-agreement");
  }

  private static PriceList of(String day, Source source, String prices) {
    var list = new ListedPrices(source, LocalDate.parse(day));
    list.add(Sources.row(source, "m1", PriceTerms.STANDARD, prices));
    return list;
  }

  @Test
  void rows_twoOfThePresent_outweighThreeOfThePast() {
    assertThat(
            texts(
                of("2026-08-21", Source.GENAI_PRICES, "input=1 output=2"),
                of("2026-08-20", Source.LITELLM, "input=1 output=2"),
                of("2026-03-01", Source.PORTKEY, "input=3 output=4"),
                of("2026-03-01", Source.MODELS_DEV, "input=3 output=4"),
                of("2026-03-01", Source.BRAINTRUST, "input=3 output=4")))
        .containsExactly("input=1 output=2");
    assertThat(rows(of("2026-08-21", Source.GENAI_PRICES, "input=1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"input=3 output=4, false", "input=1 output=2, true", ", false"})
  void rows_thePastAgrees_givesWayOnlyToNews(@Nullable String before, boolean stays) {
    PriceList now = of("2026-08-21", Source.LITELLM, "input=1 output=2");
    List<PriceList> older =
        before == null ? List.of() : List.of(of("2026-03-01", Source.LITELLM, before));
    List<PriceList> newest =
        List.of(
            now,
            of("2026-03-01", Source.PORTKEY, "input=3 output=4"),
            of("2026-03-01", Source.MODELS_DEV, "input=3 output=4"));

    List<Row> rows =
        new Consensus(new Testimony(newest, older, NOW), findings).rows(new ModelKey("acme", "m1"));

    assertThat(rows).hasSize(stays ? 1 : 0);
  }

  @Test
  void rows_oneSource_areNot() {
    assertThat(texts(Sources.list(Source.GENAI_PRICES, "input=1"))).isEmpty();
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void rows_sourceAndItsCopy_areOneVoice() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "input=1 output=2"),
                Sources.list(Source.BRAINTRUST, "input=1 output=2")))
        .isEmpty();
  }

  @Test
  void rows_sourceAndReferee_areNotTwoSources() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "input=1 output=2"),
                Sources.list(Source.LANGFUSE, "input=1 output=2")))
        .isEmpty();
  }

  @Test
  void rows_twoAgainstOne_areThoseOfTheTwo() {
    List<Row> rows =
        rows(
            Sources.list(Source.GENAI_PRICES, "input=9 output=9"),
            Sources.list(Source.LITELLM, "input=1 output=2"),
            Sources.list(Source.PORTKEY, "input=1 output=2"));

    assertThat(rows).extracting(Sources::text).containsExactly("input=1 output=2");
    assertThat(rows.get(0).backing()).isEqualTo(Backing.AGREED);
  }

  @Test
  void rows_twoAgainstTwo_areThoseOfTheRefereeAndInConflict() {
    List<Row> rows =
        rows(
            Sources.list(Source.GENAI_PRICES, "input=1 output=2"),
            Sources.list(Source.LITELLM, "input=1 output=2"),
            Sources.list(Source.PORTKEY, "input=3 output=4"),
            Sources.list(Source.MODELS_DEV, "input=3 output=4"),
            Sources.list(Source.LANGFUSE, "input=3 output=4"));

    assertThat(rows).extracting(Sources::text).containsExactly("input=3 output=4");
    assertThat(rows.get(0).backing()).isEqualTo(Backing.CONFLICT);
  }

  @Test
  void rows_classOfSomeOnly_isThatOfMost() {
    assertThat(
            texts(
                Sources.list(Source.GENAI_PRICES, "input=1 output=2 cache_read=0.5"),
                Sources.list(Source.LITELLM, "input=1 output=2 cache_read=0.1"),
                Sources.list(Source.PORTKEY, "input=1 output=2 cache_read=0.1 searches=10"),
                Sources.list(Source.MODELS_DEV, "input=1 output=2")))
        .containsExactly("input=1 cache_read=0.1 output=2 searches=10");
  }

  @Test
  void rows_oneSourceOnOutputLess_doNotAgree() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "input=1 output=2"),
                Sources.list(Source.PORTKEY, "input=1")))
        .isEmpty();
  }

  @Test
  void rows_unitsThatAgree_arePublished() {
    assertThat(
            texts(
                Sources.list(Source.LITELLM, "images=40000"),
                Sources.list(Source.PORTKEY, "images=40000")))
        .containsExactly("images=40000");
  }

  @Test
  void rows_tierOfOneSource_restsOnIt() {
    var portkey = new ListedPrices(Source.PORTKEY, Sources.DATE);
    portkey.add(Sources.row(Source.PORTKEY, "m1", PriceTerms.STANDARD, "input=1 output=2"));
    portkey.add(
        Sources.row(
            Source.PORTKEY, "m1", PriceTerms.ofTier(ServiceTier.BATCH), "input=0.5 output=1"));

    assertThat(texts(Sources.list(Source.LITELLM, "input=1 output=2"), portkey))
        .containsExactly("input=1 output=2", "tier=batch input=0.5 output=1");
  }
}
