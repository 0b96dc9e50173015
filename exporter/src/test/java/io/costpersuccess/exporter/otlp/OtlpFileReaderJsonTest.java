package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.gzip;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.spanWithoutIds;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpFileReaderJsonTest {
  private static final String METRICS = "{\"resourceMetrics\":[{}]}";

  @Test
  void read_linesOfAllSignals_deliversSpansAndLogsAndCountsMetrics() {
    RecordedTelemetry records =
        RecordedTelemetry.read(line("a") + METRICS + "\n\n" + OtlpJson.print(logs(log("e"))));

    assertThat(records.spans).containsExactly(resource(span("a")));
    assertThat(records.logs).containsExactly(resource(log("e")));
    assertThat(records.metrics).isEqualTo(1);
    assertThat(records.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void read_eitherLineEnd_isTheSame(String end) {
    RecordedTelemetry records = RecordedTelemetry.read((line("a") + line("b")).replace("\n", end));

    assertThat(records.spanNames()).containsExactly("a", "b");
    assertThat(records.problems).isEmpty();
  }

  @Test
  void read_byteOrderMark_isSkipped() {
    assertThat(RecordedTelemetry.read("\ufeff" + line("a")).spanNames()).containsExactly("a");
  }

  @Test
  void read_prettyDocument_isOneObject() {
    RecordedTelemetry records = RecordedTelemetry.read(pretty("a"));

    assertThat(records.spanNames()).containsExactly("a");
    assertThat(records.problems).isEmpty();
  }

  @Test
  void read_twoPrettyDocuments_areTwoObjects() {
    assertThat(RecordedTelemetry.read(pretty("a") + pretty("b")).spanNames())
        .containsExactly("a", "b");
  }

  @Test
  void read_gzip_isToldByContent() {
    assertThat(RecordedTelemetry.read(gzip(line("a").getBytes(UTF_8))).spanNames())
        .containsExactly("a");
  }

  @Test
  void read_emptyFileOrObject_isNothing() {
    assertThat(RecordedTelemetry.read("").problems).isEmpty();
    assertThat(RecordedTelemetry.read("{}\n").problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the-secret-prompt",
        "{\"resourceSpans\":[{\"x\":\"the-secret-prompt",
        "{\"resourceSpans\":[{\"the-secret-prompt\":",
        "{\"resourceSpans\":[{\"the-secret-prompt\":1}]]",
        "{\"resourceSpans\":{\"the-secret-prompt\":{}}} x",
        "{\"resourceSpans\":\"the-secret-prompt\"}",
        "{\"the-secret-prompt\":1}",
        "[{\"resourceSpans\":[]}]",
        "[",
      })
  void read_badLineBetweenGoodOnes_isOneProblemAndCostsNoOther(String bad) {
    RecordedTelemetry records = RecordedTelemetry.read(line("a") + bad + "\n" + line("b"));

    if (!bad.equals("[")) {
      assertThat(records.spanNames()).containsExactly("a", "b");
    }
    assertThat(records.problems).hasSize(1);
    InputProblem problem = records.problems.get(0);
    assertThat(problem.file()).isEqualTo("f.json");
    assertThat(problem.place()).startsWith("line 2");
    assertThat(problem.toString()).doesNotContain(SECRET);
  }

  @Test
  void read_prettyArray_isOneProblem() {
    RecordedTelemetry records = RecordedTelemetry.read("[\n" + pretty("a") + ",\n{}\n]\n");

    assertThat(records.spans).isEmpty();
    assertThat(records.problems)
        .containsExactly(
            new InputProblem(
                "f.json",
                "line 1 column 1",
                "an array",
                "one JSON object with resourceSpans, resourceLogs or resourceMetrics"));
  }

  @Test
  void read_faultInPrettyDocument_namesItsLine() {
    RecordedTelemetry records =
        RecordedTelemetry.read(line("a") + "{\n  \"resourceSpans\": [\n    oops\n  ]\n}\n");

    assertThat(records.places()).singleElement().asString().startsWith("line 4 column");
  }

  @Test
  void read_tornStringInPrettyDocument_isOneProblem() {
    RecordedTelemetry records =
        RecordedTelemetry.read("{\n  \"a\": \"torn\n  \"b\": 1\n  }\n}\n" + line("b"));

    assertThat(records.spanNames()).containsExactly("b");
    assertThat(records.problems).hasSizeLessThanOrEqualTo(2);
    assertThat(records.places().get(0)).isEqualTo("line 1");
  }

  @Test
  void read_spanWithoutIds_isAProblemAndTheOthersAreDelivered() {
    RecordedTelemetry records =
        RecordedTelemetry.read(OtlpJson.print(traces(span("a"), spanWithoutIds())));

    assertThat(records.spanNames()).containsExactly("a");
    assertThat(records.problems)
        .containsExactly(
            new InputProblem(
                "f.json", "line 1", "1 span without valid ids", ScreenedSpans.expected()));
  }

  @Test
  void read_cutAnywhere_deliversWhatIsBeforeAndTellsOnce() {
    byte[] whole = (line("a") + line("b")).getBytes(UTF_8);
    int first = line("a").length();

    for (int length = first; length < whole.length; length++) {
      RecordedTelemetry records = RecordedTelemetry.read(Arrays.copyOf(whole, length));
      boolean complete = length == first || length == whole.length - 1;
      assertThat(records.spanNames().get(0)).isEqualTo("a");
      assertThat(records.problems).as("cut at %d", length).hasSize(complete ? 0 : 1);
    }
  }

  @Test
  void read_gzipCutAnywhere_tellsOnceAndNeverThrows() {
    byte[] whole = gzip((line("a") + line("b")).getBytes(UTF_8));

    for (int length = 2; length < whole.length; length++) {
      assertThat(RecordedTelemetry.read(Arrays.copyOf(whole, length)).problems)
          .as("cut at %d", length)
          .hasSize(1);
    }
  }

  @Test
  void read_longGzipCutInTheMiddle_deliversWhatIsBefore() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(line("span " + i * 7919L));
    }
    byte[] whole = gzip(text.toString().getBytes(UTF_8));

    RecordedTelemetry records = RecordedTelemetry.read(Arrays.copyOf(whole, whole.length / 2));

    assertThat(records.spanNames()).hasSizeGreaterThan(800).startsWith("span 0", "span 7919");
    assertThat(records.problems)
        .singleElement()
        .extracting(InputProblem::found)
        .isEqualTo("gzip data that end too early");
  }

  @Test
  void read_damagedGzip_isOneProblem() {
    byte[] file = gzip(line("a").getBytes(UTF_8));
    file[file.length - 5] ^= 1; // the checksum

    assertThat(RecordedTelemetry.read(file).problems)
        .extracting(InputProblem::found)
        .containsExactly("damaged gzip data");
  }

  private static String line(String span) {
    return OtlpJson.print(traces(span(span))) + "\n";
  }

  private static String pretty(String name) {
    ResourceSpans.Builder resource = resource(span(name)).toBuilder();
    JsonIds.PRINT.turnSpans(java.util.List.of(resource));
    try {
      return JsonFormat.printer().print(traces().toBuilder().setResourceSpans(0, resource)) + "\n";
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
