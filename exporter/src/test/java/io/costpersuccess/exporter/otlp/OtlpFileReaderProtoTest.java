package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.gzip;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.metrics;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.spanWithoutIds;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OtlpFileReaderProtoTest {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  @Test
  void read_messagesOfAllSignals_deliversSpansAndLogsAndCountsMetrics() {
    add(traces(span("a")));
    add(metrics());
    add(logs(log("e")));

    RecordedTelemetry records = RecordedTelemetry.read(file.toByteArray());

    assertThat(records.spans).containsExactly(resource(span("a")));
    assertThat(records.logs).containsExactly(resource(log("e")));
    assertThat(records.metrics).isEqualTo(1);
    assertThat(records.problems).isEmpty();
  }

  @Test
  void read_gzip_isToldByContent() {
    add(traces(span("a")));

    assertThat(RecordedTelemetry.read(gzip(file.toByteArray())).spanNames()).containsExactly("a");
  }

  @Test
  void read_badMessage_isOneProblemAndCostsNoOther() {
    add(traces(span("a")));
    int offset = file.size();
    add(HexFormat.of().parseHex("0aff01020304"));
    add(HexFormat.of().parseHex("28b52ffd00"));
    add(HexFormat.of().parseHex("1801"));
    add(traces(span("b")));

    RecordedTelemetry records = RecordedTelemetry.read(file.toByteArray());

    assertThat(records.spanNames()).containsExactly("a", "b");
    assertThat(records.places())
        .containsExactly(
            "byte " + offset + " and byte 0 of the message",
            "byte " + (offset + 10),
            "byte " + (offset + 19) + " and byte 0 of the message");
    assertThat(records.problems.get(1).found()).isEqualTo("zstd data");
  }

  @Test
  void read_spanWithoutIds_isAProblemAndTheOthersAreDelivered() {
    add(traces(spanWithoutIds(), span("a")));

    RecordedTelemetry records = RecordedTelemetry.read(file.toByteArray());

    assertThat(records.spanNames()).containsExactly("a");
    assertThat(records.places()).containsExactly("byte 0");
  }

  @Test
  void read_cutAnywhere_deliversWhatIsBeforeAndTellsOnce() {
    add(traces(span("a")));
    int first = file.size();
    add(traces(span("b")));
    byte[] whole = file.toByteArray();

    for (int length = first; length <= whole.length; length++) {
      RecordedTelemetry records = RecordedTelemetry.read(Arrays.copyOf(whole, length));
      boolean complete = length == first || length == whole.length;
      assertThat(records.spanNames().get(0)).isEqualTo("a");
      assertThat(records.places())
          .as("cut at %d", length)
          .containsExactly(complete ? new String[0] : new String[] {"byte " + first});
    }
  }

  @Test
  void read_gzipCut_isOneProblem() {
    add(traces(span("a")));
    byte[] whole = gzip(file.toByteArray());

    assertThat(RecordedTelemetry.read(Arrays.copyOf(whole, whole.length - 4)).problems)
        .extracting(InputProblem::found)
        .containsExactly("gzip data that end too early");
  }

  @Test
  void read_emptyMessage_isNothing() {
    add(new byte[0]);
    add(traces());

    RecordedTelemetry records = RecordedTelemetry.read(file.toByteArray());

    assertThat(records.problems).isEmpty();
    assertThat(records.spanNames()).isEmpty();
  }

  private void add(MessageLite message) {
    add(message.toByteArray());
  }

  private void add(byte[] message) {
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
    file.writeBytes(message);
  }
}
