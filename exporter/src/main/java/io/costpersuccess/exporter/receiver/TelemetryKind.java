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
  OUTCOMES
}
