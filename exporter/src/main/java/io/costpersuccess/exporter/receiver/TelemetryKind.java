package io.costpersuccess.exporter.receiver;

/** What a request carries. */
public enum TelemetryKind {
  /** Spans. */
  TRACES,
  /** Log records. */
  LOGS,
  /** Metrics, which no receiver takes. */
  METRICS,
  /** Outcome posts. */
  OUTCOMES;

  /** What a sender of metrics is told. */
  static final String NO_METRICS =
      "found metrics, expected traces or logs: leave this endpoint out of metrics pipelines";
}
