package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueLintTest {
  private static final CatalogueLint LINT = CatalogueLint.withBundledPins();
  private static final String SHIPPED = shipped();

  private static String shipped() {
    try (InputStream text = Catalogue.class.getResourceAsStream("prices.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void problems_shippedCatalogue_areNone() {
    assertThat(LINT.problems("prices.txt", SHIPPED)).isEmpty();
    assertThat(LINT.findings("prices.txt", Catalogue.bundled())).isEmpty();
  }

  /**
   * The ten kinds of damage that were found in real price lists, each done to the shipped
   * catalogue: where the line begins, what is replaced, by what, and the whole problem after the
   * place.
   */
  static Stream<Arguments> damages() {
    return Stream.of(
        Arguments.of(
            "regional twins inconsistent",
            "price | aws.bedrock | us.anthropic.claude-opus-4-5-20251101-v1:0 | - | - | - |",
            "input=5.5 ",
            "input=5 ",
            "regional-twins: found aws.bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0 input=5,"
                + " expected input=5.5 as aws.bedrock/eu.anthropic.claude-opus-4-5-20251101-v1:0"),
        Arguments.of(
            "cache read in the field of cache writes",
            "price | openai | ft:gpt-4o-mini-2024-07-18 | - | - | - |",
            "cache_write_5m=0.3",
            "cache_write_5m=0.15",
            "cache-write-below-input: found openai/ft:gpt-4o-mini-2024-07-18 cache_write_5m=0.15,"
                + " expected the input price or more"),
        Arguments.of(
            "priority far above standard",
            "price | openai | gpt-5-mini | - | - | tier=priority |",
            "output=3.6",
            "output=100",
            "priority-too-dear: found openai/gpt-5-mini tier=priority output=100,"
                + " expected 8 times the standard price or less"),
        Arguments.of(
            "priority at the standard price",
            "price | openai | gpt-5-mini | - | - | tier=priority |",
            "input=0.45",
            "input=0.25",
            "priority-not-dearer: found openai/gpt-5-mini tier=priority input=0.25,"
                + " expected more than the standard price"),
        Arguments.of(
            "seconds priced twice",
            "price | openai | whisper-1 |",
            "seconds=100",
            "seconds=100 seconds=100",
            "found two prices of seconds, expected one"),
        Arguments.of(
            "zero for free",
            "price | groq | llama-3.1-8b-instant |",
            "output=0.08",
            "output=0",
            "zero-price: found groq/llama-3.1-8b-instant output=0,"
                + " expected more than 0, or a name that ends in :free"),
        Arguments.of(
            "dated name without a class of its alias",
            "price | openai | gpt-4o-realtime-preview-2024-12-17 | - | - | - |",
            "cache_read=2.5 ",
            "",
            "dated-name: found no cache_read of openai/gpt-4o-realtime-preview-2024-12-17,"
                + " expected cache_read=2.5 as openai/gpt-4o-realtime-preview"),
        Arguments.of(
            "price of another model",
            "price | openai | gpt-4o-mini-tts |",
            "input=0.6 output=12",
            "input=2.5 output=10",
            "differs-from-pin: found price | openai | gpt-4o-mini-tts | - | - | - |"
                + " input=2.5 output=10 output_audio=12 | litellm@2026-08-01 portkey@2026-08-21 | -,"
                + " expected the pin: OpenAI bills $0.60 text in and $12 audio out;"
                + " LiteLLM has the price of another model"),
        Arguments.of(
            "misnamed key",
            "price | groq | openai/gpt-oss-120b |",
            "cache_read=",
            "cached_read=",
            "found price 'cached_read=0.075', expected a usage class such as input before the ="));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void problems_damagedLine_areItsPlaceAndReason(
      String name, String start, String right, String wrong, String problem) {
    String line = line(start);
    int number = SHIPPED.lines().toList().indexOf(line) + 1;
    String damaged = line.replace(right, wrong);
    assertThat(damaged).as(name).isNotEqualTo(line);

    assertThat(LINT.problems("mine.txt", SHIPPED.replace(line, damaged)))
        .containsExactly("mine.txt:" + number + ": " + problem);
  }

  /** The tenth kind: what is missing has no line. */
  @Test
  void problems_retiredModelThatIsGone_isNamed() {
    String damaged =
        without(line -> line.contains("| anthropic | claude-3-5-sonnet-20241022 |"))
            .replaceAll("(?m)^alias \\| anthropic \\|.*\\| claude-3-5-sonnet-20241022\n", "");

    assertThat(LINT.problems("mine.txt", damaged))
        .containsExactly(
            "mine.txt: retired-model-missing: found no price of"
                + " anthropic/claude-3-5-sonnet-20241022,"
                + " expected those of retired models to stay");
  }

  @Test
  void problems_secondsBesideTokens_areBilledTwice() {
    String line = line("price | deepgram | nova-3 |");

    assertThat(
            LINT.problems(
                "mine.txt", SHIPPED.replace(line, line.replace("seconds=", "input=1 seconds="))))
        .singleElement()
        .asString()
        .contains("billed-twice: found deepgram/nova-3 seconds=71.67");
  }

  @Test
  void problems_modelOfOneSource_isNamed() {
    String text =
        SHIPPED
            + "price | groq | rumour | - | - | - | input=1"
            + " | litellm@2026-08-01 braintrust@2026-08-21 | -\n";

    assertThat(LINT.problems("mine.txt", text))
        .singleElement()
        .asString()
        .endsWith(
            "one-source: found groq/rumour,"
                + " expected two independent sources, the flag unconfirmed or a pin");
    assertThat(LINT.problems("mine.txt", text.replaceFirst("\\| -\n$", "| unconfirmed\n")))
        .isEmpty();
  }

  @Test
  void problems_pricesOfTheUsersOwn_answerToNobody() {
    String text =
        """
        catalogue | 1 | 2026-08-21
        price | openai | gpt-4o | - | - | - | input=1 output=4 | contract@2026-01-01 | -
        price | acme | m1 | - | - | - | input=1 | - | -
        """;

    assertThat(LINT.problems("mine.txt", text)).isEmpty();
  }

  @Test
  void problems_cyclicAlias_isNamed() {
    assertThat(
            LINT.problems(
                "mine.txt",
                """
                catalogue | 1 | 2026-08-21
                alias | acme | a | b
                alias | acme | b | a
                """))
        .containsExactly(
            "mine.txt:2: found alias acme/a, which leads in a circle, expected a name with prices",
            "mine.txt:3: found alias acme/b, which leads in a circle, expected a name with prices");
  }

  @ParameterizedTest
  @MethodSource("noPrices")
  void problems_noPrice_isNamedWithLineAndReason(String price, String reason) {
    String text =
        "catalogue | 1 | 2026-08-21\nprice | acme | m1 | - | - | - | " + price + " | - | -\n";

    assertThat(LINT.problems("mine.txt", text))
        .singleElement()
        .asString()
        .startsWith("mine.txt:2: found " + reason);
  }

  static Stream<Arguments> noPrices() {
    return Stream.of(
        Arguments.of("input=-1", "price 'input=-1', expected USD per million units"),
        Arguments.of("input=NaN", "price 'input=NaN', expected USD per million units"),
        Arguments.of("input=Infinity", "price 'input=Infinity', expected USD per million units"),
        Arguments.of("input=", "price 'input=', expected USD per million units"),
        Arguments.of("input", "price 'input', expected class=price"),
        Arguments.of("-", "no price, expected at least one class=price"));
  }

  private static String line(String start) {
    return SHIPPED.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static String without(Predicate<String> line) {
    return SHIPPED.lines().filter(line.negate()).collect(Collectors.joining("\n", "", "\n"));
  }
}
