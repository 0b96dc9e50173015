package io.costpersuccess.exporter.receiver;

import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The taker of what the receivers receive. It is called by many threads at once, and the client
 * waits: it is told of success only after the call has returned. Lists are never empty and cannot
 * be changed. A throw is answered like {@link Refusal#FAILED}.
 */
public interface TelemetrySink {
  /** Takes the spans of one request; all have valid ids. */
  Acceptance spans(List<ResourceSpans> spans);

  /** Takes the log records of one request. */
  Acceptance logs(List<ResourceLogs> logs);

  /**
   * What is wrong with an outcome that is well formed: what was found, what is expected; null when
   * it can be taken.
   */
  @Nullable String flaw(OutcomePost outcome);

  /** Takes the outcomes of one request; all are well formed and without a flaw. */
  Acceptance outcomes(List<OutcomePost> outcomes);
}
