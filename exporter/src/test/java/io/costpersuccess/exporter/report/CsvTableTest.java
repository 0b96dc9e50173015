package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CsvTableTest {
  @Test
  void write_arms_areThoseOfTheJson() {
    Map<String, String> arm = rows(CsvTable.ARMS).get(0);

    // RECORDINGS.md: s1 and s2.
    assertThat(arm)
        .containsEntry("feature_tag", "support")
        .containsEntry("arm", "gpt-4o")
        .containsEntry("tasks", "2")
        .containsEntry("failed_calls", "1")
        .containsEntry("model_cost_usd", "0.01675")
        .containsEntry("total_cost_usd", "15.01675")
        .containsEntry("cost_per_task_usd", "7.508375")
        .containsEntry("success_rate", "0.5")
        .containsEntry("enough_data", "false");
  }

  @Test
  void write_noSuccess_hasAnEmptyFieldForTheCostOfOne() {
    Report report = new Sessions("f").add(4, 4, "m", 0.5).report();

    assertThat(rows(CsvTable.ARMS, report).get(0))
        .containsEntry("cost_per_success_usd", "")
        .containsEntry("cost_per_success_usd_high", "");
  }

  @Test
  void write_tasks_areExactAndInOrder() {
    List<Map<String, String>> tasks = rows(CsvTable.TASKS);

    assertThat(tasks)
        .extracting(row -> row.get("task"))
        .containsExactly("s1", "s2", "s3", "s4", "s5");
    assertThat(tasks)
        .extracting(row -> row.get("total_cost_usd"))
        .containsExactly("0.00875", "15.008", "0.00045", "0.0009", "0.00015");
    assertThat(tasks.get(1)).containsEntry("first_at", "2026-01-01T00:00:11Z");
  }

  @Test
  void write_calls_haveWhatEachClassOfUsageCost() {
    List<Map<String, String>> calls = rows(CsvTable.CALLS);

    // RECORDINGS.md: 1,000 and 1,000 cached in, 500 out.
    assertThat(calls.get(0))
        .containsEntry("cost_usd", "0.00875")
        .containsEntry("input_quantity", "1000")
        .containsEntry("cache_read_cost_usd", "0.00125")
        .containsEntry("output_cost_usd", "0.005")
        .containsEntry("searches_quantity", "");
    assertThat(calls)
        .filteredOn(row -> row.get("counted").equals("false"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("not_counted_because", "covered_by_child"));
  }

  @ParameterizedTest
  @EnumSource(CsvTable.class)
  void write_nothing_isTheLineOfNames(CsvTable table) {
    String names = written(table, Recorded.report(Recorded.support())).lines().findFirst().get();

    assertThat(written(table, Recorded.report(List.of()))).isEqualTo(names + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "gpt-4o→gpt-5|gpt-4o→gpt-5",
        "a,b|\"a,b\"",
        "say \"hi\"|\"say \"\"hi\"\"\"",
        "=1+2|'=1+2",
        "=HYPERLINK(\"x\",1)|\"'=HYPERLINK(\"\"x\"\",1)\"",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "\uFF1D1+2|'\uFF1D1+2",
        "a=1|a=1"
      })
  void text_field_isOneFieldAndNoFormula(String text, String expected) {
    assertThat(CsvField.text(text)).isEqualTo(expected);
  }

  @Test
  void text_lineBreak_isQuoted() {
    assertThat(CsvField.text("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(CsvField.text("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvField.text(null)).isEmpty();
  }

  private static List<Map<String, String>> rows(CsvTable table) {
    return rows(table, Recorded.report(Recorded.support()));
  }

  private static List<Map<String, String>> rows(CsvTable table, Report report) {
    List<List<String>> lines =
        Arrays.stream(written(table, report).split("\r\n"))
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    List<String> names = lines.get(0);
    assertThat(names).doesNotHaveDuplicates();
    return lines.stream()
        .skip(1)
        .map(
            line ->
                IntStream.range(0, names.size())
                    .boxed()
                    .collect(Collectors.toMap(names::get, line::get)))
        .toList();
  }

  private static String written(CsvTable table, Report report) {
    try {
      var out = new StringWriter();
      table.write(report, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
