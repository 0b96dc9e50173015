package io.costpersuccess.exporter.otlp;

import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.util.List;
import java.util.function.Consumer;

/** A recorded file being read: its name, and where its records and its problems go. */
record RecordedFile(String name, OtlpRecords sink, Consumer<InputProblem> problems) {
  void problem(String place, String found, String expected) {
    problems.accept(new InputProblem(name, place, found, expected));
  }

  void spans(List<ResourceSpans> spans, String place) {
    ScreenedSpans screened = ScreenedSpans.of(spans);
    if (screened.invalid() > 0) {
      problem(place, screened.found(), ScreenedSpans.expected());
    }
    screened.spans().forEach(sink::spans);
  }

  void logs(List<ResourceLogs> logs) {
    logs.forEach(sink::logs);
  }
}
