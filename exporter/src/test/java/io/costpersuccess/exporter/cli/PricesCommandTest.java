package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesCommandTest {
  private static final Path RESOURCES =
      Path.of("src/test/resources/io/costpersuccess/exporter/prices/excerpts");

  @TempDir Path folder;

  @Test
  void show_modelOnADay_hasThePricesOfThatDay() {
    Run run = Run.of("prices", "show", "gpt-4o", "--at", "2024-07-01");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .containsSubsequence(
            "openai/gpt-4o, USD per million units",
            "  valid           until 2024-10-02T00:00:00Z",
            "  terms           standard",
            "  input           5",
            "  output          15",
            "openai/gpt-4o, USD per million units",
            "  terms           tier=batch",
            "  input           2.5")
        .anySatisfy(line -> assertThat(line).startsWith("  sources         litellm 2026-08-01,"));
  }

  @Test
  void show_instant_isAsGoodAsADay() {
    Run run = Run.of("prices", "show", "o3", "--at", "2025-06-09T23:59:59Z");

    assertThat(run.out()).contains("  input           10\n");
  }

  @Test
  void show_provider_isTheOnlyOne() {
    Run all = Run.of("prices", "show", "openai/gpt-oss-120b", "--at", "2026-08-21");
    Run one =
        Run.of("prices", "show", "openai/gpt-oss-120b", "--provider", "Groq", "--at", "2026-08-21");

    assertThat(all.out()).contains("groq/openai/gpt-oss-120b", "together_ai/openai/gpt-oss-120b");
    assertThat(one.out()).contains("groq/openai/gpt-oss-120b").doesNotContain("together_ai");
  }

  @Test
  void show_cloudAtTheMakersPrice_showsIt() {
    Run run =
        Run.of("prices", "show", "gpt-4.1", "--provider", "azure.ai.openai", "--at", "2026-08-21");

    assertThat(run.out()).startsWith("openai/gpt-4.1, USD per million units");
  }

  @Test
  void show_priceOfOneSource_saysThatNobodyConfirmsIt() {
    Run run =
        Run.of(
            "prices",
            "show",
            "qwen-long-2025-01-25",
            "--provider",
            "alibaba",
            "--at",
            "2026-08-21");

    assertThat(run.out())
        .contains("  sources         portkey 2026-08-21 (no other source confirms it)\n");
  }

  @Test
  void show_customPrice_isShown() throws IOException {
    Path config = folder.resolve("otel.yaml");
    Files.writeString(
        config,
        """
        file_format: "1.2"
        tracer_provider:
          processors:
            - cost_per_success/development:
                prices:
                  custom:
                    - {provider: openai, model: mine, usd_per_million: {input: "2.5"}}
        """);

    Run run = Run.of("prices", "show", "mine", "--config", config);

    assertThat(run.out().lines())
        .containsExactly(
            "openai/mine, USD per million units",
            "  valid           always",
            "  terms           standard",
            "  input           2.5",
            "  sources         your own");
  }

  @Test
  void show_unknownModel_namesThoseThatAreNear() {
    Run run = Run.of("prices", "show", "llama-3.3-70b-v", "--at", "2026-08-21");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .containsExactly(
            "found no price of llama-3.3-70b-v on 2026-08-21T00:00:00Z,"
                + " expected one of [groq/llama-3.3-70b-versatile, inferenceapis/llama-3.3-70b-versatile]");
  }

  @Test
  void show_noDate_isWrong() {
    Run run = Run.of("prices", "show", "gpt-4o", "--at", "yesterday");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("found 'yesterday'");
  }

  @Test
  void check_bundledCatalogue_hasNothingWrong() {
    Run run = Run.of("prices", "check");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("the bundled catalogue: nothing wrong\n");
  }

  @Test
  void check_wrongFile_isOneLineForEachProblem() throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(
        file,
        """
        catalogue | 1 | 2026-08-21
        price | acme | m1 | - | - | - | input=0 cache_read=1 | - | -
        """);

    Run run = Run.of("prices", "check", file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(file + ":2: "))
        .anySatisfy(line -> assertThat(line).contains("zero-price"))
        .anySatisfy(line -> assertThat(line).contains("cache-read-above-input"));
  }

  @Test
  void check_noFile_couldNotBeDone() {
    Run run = Run.of("prices", "check", folder.resolve("nosuch.txt"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).singleElement().asString().contains("nosuch.txt: no such file");
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "4, 2"})
  void refresh_newerFile_isTakenOrRefused(String usd, int exitCode) throws IOException {
    Path last = Files.writeString(folder.resolve("prices.txt"), catalogue("1"));
    Path newer = Files.writeString(folder.resolve("newer.txt"), catalogue(usd));

    Run run = Run.of("prices", "refresh", "--from", newer, "--to", last);

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).hasSize(exitCode == 0 ? 0 : 1);
    assertThat(Files.readString(last)).isEqualTo(catalogue(exitCode == 0 ? usd : "1"));
  }

  private static String catalogue(String usd) {
    return "catalogue | 1 | 2026-08-21\nprice | acme | m1 | - | - | - | input="
        + usd
        + " | - | -\n";
  }

  @Test
  void generate_excerpts_writesACatalogueAndTellsWhatIsWrong() throws IOException {
    Path out = folder.resolve("made.txt");

    Run run =
        Run.of(
            "prices",
            "generate",
            "--sources",
            RESOURCES.resolve("sources"),
            "--pins",
            RESOURCES.resolve("pins.txt"),
            "--out",
            out);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("litellm: whisper-1: seconds-twice");
    assertThat(run.err()).isEqualTo(List.of("54 models at " + out));
    assertThat(Files.readString(out)).contains("catalogue | 1 | 2026-08-21\n");
  }

  @Test
  void help_ofPrices_hidesWhatOnlyMakersNeed() {
    Run run = Run.of("prices", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("show", "check", "refresh").doesNotContain("generate");
  }
}
