package io.costpersuccess.exporter.otlp;

import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;

/** The taker of recorded telemetry, in the order of the file. */
public interface OtlpRecords {
  /** Takes spans of one resource; all have valid ids. */
  void spans(ResourceSpans spans);

  /** Takes log records of one resource. */
  void logs(ResourceLogs logs);

  /** Is told of a message with metrics, which is not read. */
  void metricsSkipped();
}
