package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Catalogues.HEAD;
import static io.costpersuccess.pricing.Catalogues.model;
import static io.costpersuccess.pricing.Catalogues.price;
import static io.costpersuccess.pricing.Catalogues.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueReaderTest {
  private static final String USD = "USD per million units, 0 or more, in plain decimals";
  private static final String DATE = "2026-01-31, 2026-01-31T12:00:00Z or - for none";
  private static final String TERMS =
      "each once at most: tier=batch, input>200000 or input>=200000, region=eu, utc=16:30-00:30";

  private static List<String> problems(String... lines) {
    return catchThrowableOfType(CatalogueException.class, () -> read(HEAD, lines)).problems();
  }

  @Test
  void read_everyColumn_isInThePrice() {
    Catalogue catalogue =
        Catalogues.of(
            "# a comment",
            "",
            "price|Acme|M1|2026-01-01|2026-02-01T12:00:00Z"
                + "|tier=batch input>=200000 region=eu utc=16:30-00:30"
                + "| input=2.50  output=10 |a@2026-01-31 b@2026-02-28|conflict");

    assertThat(catalogue.prices()).hasSize(1);
    Price price = catalogue.prices().get(0);
    assertThat(price.provider()).isEqualTo("acme");
    assertThat(price.model()).isEqualTo("m1");
    assertThat(price.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(price.validTo()).isEqualTo(Instant.parse("2026-02-01T12:00:00Z"));
    assertThat(price.terms())
        .isEqualTo(
            new PriceTerms(
                ServiceTier.BATCH,
                new ContextTier(200_000, true),
                "eu",
                new DailyHours(LocalTime.of(16, 30), LocalTime.of(0, 30))));
    assertThat(price.unitPrices())
        .isEqualTo(
            Map.of(UsageClass.INPUT, new BigDecimal("2.5"), UsageClass.OUTPUT, BigDecimal.TEN));
    assertThat(price.sources())
        .containsExactly(
            new PriceSource("a", LocalDate.of(2026, 1, 31)),
            new PriceSource("b", LocalDate.of(2026, 2, 28)));
    assertThat(price.backing()).isEqualTo(Backing.CONFLICT);
    assertThat(price.id())
        .isEqualTo("acme/m1@2026-01-01;tier=batch;input>=200000;region=eu;utc=16:30-00:30");
    assertThat(catalogue.asOf()).isEqualTo(LocalDate.of(2026, 8, 21));
  }

  /** A line, what was found in it, and what is expected. */
  static Stream<Arguments> badLines() {
    return Stream.of(
        Arguments.of(
            "prices | acme", "'prices'", "catalogue, like, alias or price in the first column"),
        Arguments.of("price | acme | m1 | - | - | - | input=1", "7 columns", "9 divided by |"),
        Arguments.of("alias | acme | m2", "3 columns", "4 divided by |"),
        Arguments.of("alias | acme | - | m1", "an empty column", "a name"),
        Arguments.of("like | acme", "2 columns", "3 divided by |"),
        Arguments.of("like | beta | nobody", "provider nobody", "another provider, with prices"),
        Arguments.of("like | acme | acme", "provider acme", "another provider, with prices"),
        Arguments.of(model("-", "m2"), "an empty provider", "a provider"),
        Arguments.of(model("acme", "-"), "an empty model", "a model"),
        Arguments.of(price("-", "-", "tier=batch", "-"), "no price", "at least one class=price"),
        Arguments.of(price("-", "-", "tier=batch", "input"), "price 'input'", "class=price"),
        Arguments.of(price("-", "-", "tier=batch", "input="), "price 'input='", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=-1"), "price 'input=-1'", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=NaN"), "price 'input=NaN'", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=1e9"), "price 'input=1e9'", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=1,5"), "price 'input=1,5'", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=1.2.3"), "price 'input=1.2.3'", USD),
        Arguments.of(price("-", "-", "tier=batch", "input=."), "price 'input=.'", USD),
        Arguments.of(
            price("-", "-", "tier=batch", "input=" + "1".repeat(31)),
            "price 'input=" + "1".repeat(31) + "'",
            USD),
        Arguments.of(
            price("-", "-", "tier=batch", "input=1 input=1"), "two prices of input", "one"),
        Arguments.of(
            price("-", "-", "tier=batch", "inputs=1"),
            "price 'inputs=1'",
            "a usage class such as input before the ="),
        Arguments.of(price("2026-13-01", "-", "-", "input=1"), "date '2026-13-01'", DATE),
        Arguments.of(price("2026-02-30", "-", "-", "input=1"), "date '2026-02-30'", DATE),
        Arguments.of(price("-", "soon", "-", "input=1"), "date 'soon'", DATE),
        Arguments.of(
            price("2026-02-01", "2026-02-01", "-", "input=1"),
            "an end 2026-02-01T00:00:00Z that is not after the start 2026-02-01T00:00:00Z",
            "a later end"),
        Arguments.of(price("-", "-", "tier=cheap", "input=1"), "condition 'tier=cheap'", TERMS),
        Arguments.of(price("-", "-", "tier=BATCH", "input=1"), "condition 'tier=BATCH'", TERMS),
        Arguments.of(
            price("-", "-", "tier=batch tier=flex", "input=1"), "condition 'tier=flex'", TERMS),
        Arguments.of(price("-", "-", "input<9", "input=1"), "condition 'input<9'", TERMS),
        Arguments.of(price("-", "-", "input>many", "input=1"), "condition 'input>many'", TERMS),
        Arguments.of(price("-", "-", "input>-1", "input=1"), "condition 'input>-1'", TERMS),
        Arguments.of(price("-", "-", "region=", "input=1"), "condition 'region='", TERMS),
        Arguments.of(price("-", "-", "region=EU", "input=1"), "condition 'region=EU'", TERMS),
        Arguments.of(
            price("-", "-", "utc=25:00-26:00", "input=1"), "condition 'utc=25:00-26:00'", TERMS),
        Arguments.of(price("-", "-", "utc=09:00", "input=1"), "condition 'utc=09:00'", TERMS),
        Arguments.of(
            price("-", "-", "utc=09:00-09:00", "input=1"), "condition 'utc=09:00-09:00'", TERMS),
        Arguments.of(
            "price | acme | m2 | - | - | - | input=1 | hearsay | -",
            "source 'hearsay'",
            "name@2026-01-31"),
        Arguments.of(
            "price | acme | m2 | - | - | - | input=1 | - | doubt",
            "flag 'doubt'",
            "conflict, unconfirmed or - for none"),
        Arguments.of("catalogue | 1 | 2026-08-22", "a second catalogue line", "one"),
        Arguments.of(
            "alias | acme | m1 | m1", "alias acme/m1, which has prices", "a name without prices"),
        Arguments.of(
            "alias | acme | m2 | m3", "alias to acme/m3, which has no price", "a name with prices"),
        Arguments.of(
            "alias | acme | m2 | m2", "alias to acme/m2, which has no price", "a name with prices"),
        Arguments.of(
            price("-", "-", "-", "input=1"), "a second price acme/m1 (see test.txt:2)", "one"));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void read_badLine_tellsWhereWhatAndWhatInstead(String line, String found, String expected) {
    assertThat(problems(price("-", "-", "-", "input=1"), line))
        .containsExactly("test.txt:3: found " + found + ", expected " + expected);
  }

  @Test
  void read_aliasesInACircle_areAllNamed() {
    assertThat(
            problems(
                model("acme", "m1"),
                "alias | acme | a | b",
                "alias | acme | b | c",
                "alias | acme | c | a"))
        .containsExactly(
            "test.txt:3: found alias acme/a, which leads in a circle, expected a name with prices",
            "test.txt:4: found alias acme/b, which leads in a circle, expected a name with prices",
            "test.txt:5: found alias acme/c, which leads in a circle, expected a name with prices");
  }

  @Test
  void read_twoMeaningsOfAnAlias_areNamed() {
    assertThat(
            problems(
                model("acme", "m1"),
                model("acme", "m2"),
                "alias | acme | a | m1",
                "alias | acme | a | m2"))
        .containsExactly("test.txt:5: found a second alias acme/a (see test.txt:4), expected one");
  }

  @Test
  void read_overlappingPrices_areNamed() {
    assertThat(
            problems(
                price("2026-01-01", "2026-03-01", "-", "input=1"),
                price("2026-02-01", "-", "-", "input=2")))
        .containsExactly(
            "test.txt:3: found a start before the end of acme/m1@2026-01-01 (see test.txt:2),"
                + " expected 2026-03-01T00:00:00Z or later");
  }

  @Test
  void read_samePeriodOnOtherTerms_isNoOverlap() throws CatalogueException {
    Catalogue catalogue =
        read(
            HEAD,
            price("-", "-", "-", "input=1"),
            price("-", "-", "tier=batch", "input=1"),
            price("-", "-", "input>5", "input=1"),
            price("-", "-", "input>=5", "input=1"),
            price("-", "-", "region=eu", "input=1"));

    assertThat(catalogue.size()).isEqualTo(5);
  }

  @Test
  void read_manyBadLines_areAllNamed() {
    assertThat(
            problems(
                price("-", "-", "-", "input=-1"),
                model("acme", "good"),
                price("never", "-", "-", "input=1"),
                "alias | acme | a | nowhere",
                "nonsense"))
        .extracting(problem -> problem.substring(0, "test.txt:2".length()))
        .containsExactlyInAnyOrder("test.txt:2", "test.txt:4", "test.txt:5", "test.txt:6");
  }

  @Test
  void read_noHead_isNamed() {
    assertThatThrownBy(() -> read("", model("acme", "m1")))
        .isInstanceOf(CatalogueException.class)
        .hasMessage("test.txt:1: found no catalogue line, expected catalogue | 1 | date");
  }

  @Test
  void read_otherVersion_isNamed() {
    assertThatThrownBy(() -> read("catalogue | 2 | 2026-08-21"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("test.txt:1: found format version '2', expected 1");
  }

  @Test
  void read_badDateOfCatalogue_isNamed() {
    assertThatThrownBy(() -> read("catalogue | 1 | today"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("test.txt:1: found date 'today', expected 2026-01-31");
  }

  @Test
  void read_brokenReader_tellsWhere() {
    var broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> Catalogue.read("test.txt", broken))
        .isInstanceOf(CatalogueException.class)
        .hasMessage("test.txt:0: cannot be read: disk on fire")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void read_noPrices_isAnEmptyCatalogue() throws CatalogueException {
    Catalogue catalogue = Catalogue.read("empty.txt", new StringReader(HEAD));

    assertThat(catalogue.size()).isZero();
    assertThat(catalogue.find(Calls.call().build())).isNull();
  }
}
