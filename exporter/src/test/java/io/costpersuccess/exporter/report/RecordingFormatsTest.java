package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costpersuccess.exporter.otlp.OtlpFileReader;
import io.costpersuccess.exporter.otlp.OtlpRecords;
import io.costpersuccess.exporter.otlp.TestTelemetry;
import io.costpersuccess.pipeline.PipelineSettings;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RecordingFormatsTest {
  private static final byte[] LINES = Recorded.file("support.jsonl");
  private static final String EXPECTED = Recorded.text("support.json");

  @Test
  void report_gzippedLines_isTheSame() {
    assertThat(json(TestTelemetry.gzip(LINES))).isEqualTo(EXPECTED);
  }

  @Test
  void report_oneDocument_isTheSame() throws IOException {
    assertThat(json(document())).isEqualTo(EXPECTED);
  }

  @Test
  void report_proto_isTheSame() {
    assertThat(json(ProtoRecording.of(LINES))).isEqualTo(EXPECTED);
  }

  @Test
  void report_gzippedProto_isTheSame() {
    assertThat(json(TestTelemetry.gzip(ProtoRecording.of(LINES)))).isEqualTo(EXPECTED);
  }

  private static String json(byte[] file) {
    return Recorded.json(Recorded.report(PipelineSettings.DEFAULT, file));
  }

  private static byte[] document() throws IOException {
    var mapper = new ObjectMapper();
    ObjectNode all = mapper.createObjectNode();
    for (String line : Recorded.support()) {
      JsonNode tree = mapper.readTree(line);
      String key = tree.fieldNames().next();
      tree.get(key).forEach(all.withArray(key)::add);
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  /** The records as the file exporter's format {@code proto} has them. */
  private static final class ProtoRecording implements OtlpRecords {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] of(byte[] lines) {
      var recording = new ProtoRecording();
      OtlpFileReader.read("f", new ByteArrayInputStream(lines), recording, problem -> {});
      return recording.out.toByteArray();
    }

    @Override
    public void spans(ResourceSpans spans) {
      write(TracesData.newBuilder().addResourceSpans(spans).build().toByteArray());
    }

    @Override
    public void logs(ResourceLogs logs) {
      write(LogsData.newBuilder().addResourceLogs(logs).build().toByteArray());
    }

    @Override
    public void metricsSkipped() {}

    private void write(byte[] message) {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
      out.writeBytes(message);
    }
  }
}
