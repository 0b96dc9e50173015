package io.costpersuccess.exporter.otlp;

import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records in memory, as a file gave them. */
final class RecordedTelemetry implements OtlpRecords {
  final List<ResourceSpans> spans = new ArrayList<>();
  final List<ResourceLogs> logs = new ArrayList<>();
  final List<InputProblem> problems = new ArrayList<>();
  int metrics;

  static RecordedTelemetry read(byte[] file) {
    return read(new ByteArrayInputStream(file));
  }

  static RecordedTelemetry read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  static RecordedTelemetry read(InputStream file) {
    RecordedTelemetry records = new RecordedTelemetry();
    OtlpFileReader.read("f.json", file, records, records.problems::add);
    return records;
  }

  List<String> spanNames() {
    return spans.stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .map(Span::getName)
        .toList();
  }

  List<String> places() {
    return problems.stream().map(InputProblem::place).toList();
  }

  @Override
  public void spans(ResourceSpans more) {
    spans.add(more);
  }

  @Override
  public void logs(ResourceLogs more) {
    logs.add(more);
  }

  @Override
  public void metricsSkipped() {
    metrics++;
  }
}
