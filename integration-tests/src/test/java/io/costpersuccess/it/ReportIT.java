package io.costpersuccess.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The executable jar reports on recorded inputs as a user would ask it to. */
class ReportIT {
  private static final Path CASES = Path.of("../exporter/src/test/resources/cases");

  // Sums of the counted calls; the arithmetic stands in each NAME.expected.json.
  @ParameterizedTest
  @CsvSource({
    "field/01-input_cached_tokens-alias.jsonl, 0.01172575",
    "field/36-web-search-fee.jsonl, 0.122",
    "clients/oi-openai-service-tier-flex.json, 0.000525",
    "clients/langchain-oi-plus-openai-oi-paid-twice.json, 0.006125",
    "siblings/service-unavailable-then-answered.jsonl, 0.00021"
  })
  void report_recordedInput_hasItsTotal(String input, String total) throws Exception {
    JavaProcess.Ended report = report(CASES.resolve(input).toString(), "--format", "json");

    assertThat(report.exitCode()).as(report.output()).isZero();
    assertThat(report.output()).contains("\"model_cost_usd\": \"" + total + "\",");
  }

  @Test
  void report_emptyConfiguration_meansTheDefaults() throws Exception {
    Path empty = Files.createTempFile("empty", ".yaml");
    String input = CASES.resolve("field/25-reported-zero.jsonl").toString();

    JavaProcess.Ended report = report(input, "--config", empty.toString());

    assertThat(report.exitCode()).as(report.output()).isZero();
    assertThat(report.output()).contains("calls", "$0.0105");
  }

  private static JavaProcess.Ended report(String... arguments) throws Exception {
    var words = new ArrayList<>(List.of("-jar", System.getProperty("cps.jar"), "report"));
    words.addAll(List.of(arguments));
    return JavaProcess.run(words);
  }
}
