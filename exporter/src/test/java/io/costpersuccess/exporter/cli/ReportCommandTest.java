package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.exporter.otlp.TestTelemetry;
import io.costpersuccess.exporter.report.Recorded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final byte[] LINES = Recorded.file("support.jsonl");

  @TempDir Path folder;
  private Path recording;

  @BeforeEach
  void writeRecording() throws IOException {
    recording = file("support.jsonl", LINES);
  }

  @Test
  void report_json_isExact() {
    Run run = Run.of("report", recording, "--format", "json", "--calls", "--tasks");

    assertThat(run.out()).isEqualTo(Recorded.text("support.json"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void report_noFormat_isTheTable() {
    assertThat(Run.of("report", recording).out()).isEqualTo(Recorded.text("support.txt"));
  }

  @Test
  void report_out_writesTheFileAndNothingElse() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = Run.of("report", recording, "--format", "html", "--out", page);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  @Test
  void report_dash_isStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(TestTelemetry.gzip(LINES)));
    try {
      assertThat(Run.of("report", "-").out()).isEqualTo(Recorded.text("support.txt"));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void report_brokenLine_isAProblemAndTheRestIsReported() throws IOException {
    String[] lines = new String(LINES, StandardCharsets.UTF_8).split("\n", -1);
    lines[3] = lines[3] + "\n" + Recorded.SECRET + "\n{\"other\": 1}";
    Path mixed = file("mixed.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    Run run = Run.of("report", mixed);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEqualTo(Recorded.text("support.txt"));
    assertThat(run.err())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(mixed + ", line ").contains("expected"))
        .anySatisfy(line -> assertThat(line).contains("line 5"))
        .noneSatisfy(line -> assertThat(line).contains(Recorded.SECRET));
  }

  @Test
  void report_cutFile_isAProblemAndTheRestIsReported() throws IOException {
    byte[] zipped = TestTelemetry.gzip(LINES);
    Path cut = file("cut.jsonl.gz", Arrays.copyOf(zipped, zipped.length - 40));
    Run run = Run.of("report", cut);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("Feature support");
    assertThat(run.err()).last().asString().contains("gzip data that end too early");
  }

  @Test
  void report_missingFileAmongOthers_isAProblemAndTheRestIsReported() {
    Path missing = folder.resolve("nosuch.jsonl");
    Run run = Run.of("report", missing, recording);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEqualTo(Recorded.text("support.txt"));
    assertThat(run.err())
        .containsExactly(missing + ", start: found no such file, expected a recorded OTLP file");
  }

  @Test
  void report_nothingReadable_printsNoReport() {
    Run run = Run.of("report", folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().contains("found a folder");
  }

  @Test
  void report_outNowhere_isOne() {
    Run run = Run.of("report", recording, "--out", folder.resolve("no/such/file"));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).singleElement().asString().endsWith("no such file or folder");
  }

  @Test
  void report_splitAt_comparesBeforeAndAfter() {
    Run run = Run.of("report", recording, "--split-at", "2026-01-01T00:00:12Z");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Before and after 2026-01-01T00:00:12Z", "support: ");
  }

  @Test
  void report_range_isOfTheTasksThatBeganWithin() {
    Run run =
        Run.of(
            "report",
            recording,
            "--from",
            "2026-01-01T00:00:11Z",
            "--to",
            "2026-01-01T00:00:41Z",
            "--format",
            "csv",
            "--tasks");

    // s2 began at the eleventh second, s4 at the forty-first.
    assertThat(run.out().lines().skip(1).map(line -> line.substring(0, 2)))
        .containsExactly("s2", "s3");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void report_rangeThatEndsBeforeItBegins_isTwo() {
    Run run = Run.of("report", recording, "--from", "2026-01-02", "--to", "2026-01-01");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsExactly(
            "--to: found 2026-01-01T00:00:00Z, expected a time after --from, 2026-01-02T00:00:00Z");
  }

  @Test
  void report_csvOfTwoTables_isTwo() {
    Run run = Run.of("report", recording, "--format", "csv", "--calls", "--tasks");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("--format csv: found --calls and");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n"})
  void report_configOfNothing_hasDefaults(String nothing) throws IOException {
    Path config = file("nothing.yaml", nothing.getBytes(StandardCharsets.UTF_8));
    Run run = Run.of("report", recording, "--config", config);

    assertThat(run.out()).isEqualTo(Recorded.text("support.txt"));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void report_advise_isTheSameForTheSameSeed() {
    Run run = Run.of("report", recording, "--advise", "--max-cost", "0.05", "--seed", "7");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("drawn with seed 7, at $0.05 a task at most");
    assertThat(Run.of("report", recording, "--advise", "--max-cost", "0.05", "--seed", "7").out())
        .isEqualTo(run.out());
  }

  @Test
  void report_ceilingWithoutAdvice_isTwo() {
    Run run = Run.of("report", recording, "--max-cost", "0.05");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsExactly(
            "--max-cost: found no --advise, expected it, as the ceiling is one of advice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-1", "1e999999999", "Infinity", ""})
  void report_wrongCeiling_isTwo(String text) {
    Run run = Run.of("report", recording, "--advise", "--max-cost=" + text);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().toString()).contains("expected USD from 0");
  }

  @Test
  void report_wrongSplit_isTwo() {
    Run run = Run.of("report", recording, "--split-at", "yesterday");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().toString()).contains("found 'yesterday', expected 2026-01-31");
  }

  @Test
  void report_config_isInForce() throws IOException {
    Path config = config("features: {support: {escalation_cost_usd: \"20\"}}");
    Run run = Run.of("report", recording, "--config", config);

    // One escalation at 20.00 and 0.01675 for the model.
    assertThat(run.out()).contains("$20.02");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void report_wrongConfig_isOneLineForEachProblem() throws IOException {
    Path config = config("task: {idle_timeout: soon, colour: red}");
    Run run = Run.of("report", recording, "--config", config);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith(config + ": task.").contains("expected"));
  }

  @Test
  void report_missingPriceFile_isTwo() throws IOException {
    Path config = config("prices: {files: [" + folder.resolve("nosuch.txt") + "]}");
    Run run = Run.of("report", recording, "--config", config);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("prices.files: found ");
  }

  @ParameterizedTest
  @CsvSource({
    "table, --calls", "table, --tasks", "json, --calls", "json, --tasks",
    "html, --calls", "html, --tasks", "csv, --calls", "csv, --tasks"
  })
  void report_prompts_areInNoForm(String format, String list) {
    Run run = Run.of("report", recording, "--format", format, list);

    assertThat(run.out()).isNotEmpty().doesNotContain(Recorded.SECRET);
    assertThat(run.err()).isEmpty();
  }

  private Path config(String component) throws IOException {
    String yaml =
        """
        file_format: "1.2"
        tracer_provider:
          processors:
            - cost_per_success/development: {%s}
        """;
    return file("otel.yaml", yaml.formatted(component).getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
