package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator over excerpts of the real sources. */
class PriceGeneratorTest {
  @TempDir Path folder;

  private static GeneratedCatalogue generate(@Nullable Catalogue last)
      throws IOException, LintException {
    return PriceGenerator.generate(Sources.EXCERPTS, Sources.PINS, last);
  }

  private static List<String> facts(String text) {
    return text.lines().filter(line -> line.matches("(price|alias|like) .*")).toList();
  }

  private static Catalogue read(String text) throws CatalogueException {
    return Catalogue.read("generated", new StringReader(text));
  }

  /** The expected lines were compared with the excerpts by hand. */
  @Test
  void generate_excerpts_givesTheReviewedLines() throws IOException, LintException {
    GeneratedCatalogue made = generate(null);

    assertThat(facts(made.text())).hasSizeGreaterThan(80).isEqualTo(facts(reviewed()));
    assertThat(made.models()).isEqualTo(54);
  }

  private static String reviewed() throws IOException {
    return Files.readString(Sources.EXCERPTS.resolveSibling("expected.txt"));
  }

  @Test
  void generate_twice_isTheSame() throws Exception {
    GeneratedCatalogue made = generate(null);

    assertThat(generate(read(made.text())).text()).isEqualTo(made.text());
  }

  /** What the reference lists as wrong with LiteLLM and Portkey, and what rests on one source. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "litellm: whisper-1: seconds-twice: input and output are both priced by second",
        "litellm: gpt-5-nano: priority-too-dear: found openai/gpt-5-nano tier=priority input=2.5",
        "litellm: gemini/gemini-2.5-pro: priority-not-dearer: found gcp.gemini/gemini-2.5-pro",
        "litellm: ft:gpt-4o-2024-11-20: cache-write-below-input: found openai/ft:gpt-4o-2024-11-20",
        "litellm: wandb/openai/gpt-oss-120b: out-of-range: found wandb/openai/gpt-oss-120b",
        "portkey: openai/gpt-realtime: cache-read-above-input: found openai/gpt-realtime",
        "portkey: openai/gpt-3.5-0301: discount-not-cheaper: found openai/gpt-3.5-0301",
        "portkey: google/gemini-2.5-pro-gt-128k: tier-in-name",
        "braintrust: accounts/fireworks/models/yi-6b: one-source: found fireworks_ai/accounts",
      })
  void generate_wrongRows_areFindings(String start) throws IOException, LintException {
    assertThat(generate(null).findings())
        .extracting(Finding::toString)
        .anySatisfy(finding -> assertThat(finding).startsWith(start));
  }

  @Test
  void generate_pinnedModel_isWhatThePinSays() throws IOException, LintException {
    assertThat(facts(generate(null).text()))
        .filteredOn(line -> line.startsWith("price | openai | gpt-4o | - | 2024-10-02 | - |"))
        .singleElement()
        .asString()
        .contains("input=5 output=15");
  }

  @Test
  void generate_pinWithoutPrices_leavesTheModelOut() throws IOException, LintException {
    Path pins = folder.resolve("pins.txt");
    Files.writeString(
        pins, Files.readString(Sources.PINS) + "pin | groq | llama-3.3-70b-versatile | never\n");

    String text = PriceGenerator.generate(Sources.EXCERPTS, pins, null).text();

    assertThat(text).doesNotContain("llama-3.3-70b-versatile");
  }

  @Test
  void generate_cloudAtTheMakersPrice_isANameThatStandsForItself()
      throws IOException, LintException {
    assertThat(facts(generate(null).text()))
        .contains(
            "alias | azure.ai.inference | gpt-4.1 | gpt-4.1",
            "alias | gcp.vertex_ai | gemini-2.5-pro | gemini-2.5-pro")
        .noneMatch(line -> line.startsWith("price | azure.ai.inference | gpt-4.1 "));
  }

  @Test
  void generate_modelThatNoSourceListsAnyMore_keepsItsPrice() throws Exception {
    String retired =
        "price | groq | retired | - | - | - | input=1 output=2"
            + " | genai-prices@2025-01-01 litellm@2025-01-01 | -";

    GeneratedCatalogue made = generate(read(generate(null).text() + retired + "\n"));

    assertThat(facts(made.text())).contains(retired);
  }

  @Test
  void generate_priceThatHasChanged_isARowMore() throws Exception {
    String last = generate(null).text().replace("input=0.59 output=0.79", "input=0.64 output=0.8");

    GeneratedCatalogue made = generate(read(last));

    String start = "price | groq | llama-3.3-70b-versatile | ";
    assertThat(facts(made.text()))
        .filteredOn(line -> line.startsWith(start))
        .satisfiesExactly(
            old ->
                assertThat(old).startsWith(start + "- | 2026-08-21 | - | input=0.64 output=0.8 "),
            now ->
                assertThat(now).startsWith(start + "2026-08-21 | - | - | input=0.59 output=0.79"));
    assertThat(generate(read(made.text())).text()).isEqualTo(made.text());
  }

  @Test
  void generate_wrongPin_isRefused() throws IOException {
    Path pins = folder.resolve("pins.txt");
    Files.writeString(
        pins,
        Files.readString(Sources.PINS)
            + "pin | acme | m1 | why\n"
            + "price | acme | m1 | - | - | - | input=1 cache_read=2 | litellm@2026-08-01 | -\n");

    LintException refused =
        catchThrowableOfType(
            LintException.class, () -> PriceGenerator.generate(Sources.EXCERPTS, pins, null));

    assertThat(refused.problems())
        .singleElement()
        .asString()
        .contains("cache-read-above-input: found acme/m1 cache_read=2");
  }

  @Test
  void generate_emptyFolder_tellsWhatIsMissing() {
    assertThatThrownBy(() -> PriceGenerator.generate(folder, Sources.PINS, null))
        .isInstanceOf(NoSuchFileException.class);
  }
}
