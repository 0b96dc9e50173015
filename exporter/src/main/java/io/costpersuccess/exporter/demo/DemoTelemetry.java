package io.costpersuccess.exporter.demo;

import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.task.TimeSpan;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The telemetry that an instrumented application would have sent for the recorded sessions.
 *
 * <p>Counts, tools, outcomes and hand-overs are the record's. Times are not in it: they are
 * synthetic, drawn from a seed, and spaced like those of a service with a few sessions at a time.
 */
public final class DemoTelemetry {
  /** The feature that all sessions are tagged with. */
  public static final String FEATURE = "airline-support";

  /** The attribute of the benchmark's task, of which each was tried four times. */
  static final String CLUSTER_KEY = "benchmark.task.id";

  private static final long SEED = 20_240_613;
  private static final double MEAN_GAP_SECONDS = 150;
  private static final int MOST_GAP_SECONDS = 900;

  private final List<Span> spans = new ArrayList<>();
  private final List<LogRecord> logs = new ArrayList<>();

  private DemoTelemetry() {}

  /**
   * The telemetry of the bundled sessions.
   *
   * @param end when the last session has ended
   */
  public static DemoTelemetry endingAt(Instant end) {
    DemoTelemetry draft = startingAt(Instant.EPOCH);
    Instant draftEnd = EpochNanos.instant(draft.logs.get(draft.logs.size() - 1).getTimeUnixNano());
    return startingAt(end.minus(Duration.between(Instant.EPOCH, draftEnd)));
  }

  private static DemoTelemetry startingAt(Instant start) {
    var telemetry = new DemoTelemetry();
    var random = new SplittableRandom(SEED);
    Instant at = start;
    for (RecordedSession session : RecordedSession.bundled()) {
      new SessionReplay(session, new DemoTimes(at, random.split())).emit(telemetry);
      double gap = -Math.log(1 - random.nextDouble()) * MEAN_GAP_SECONDS;
      at = at.plusSeconds((long) Math.min(gap, MOST_GAP_SECONDS));
    }
    telemetry.spans.sort(Comparator.comparingLong(Span::getEndTimeUnixNano));
    telemetry.logs.sort(Comparator.comparingLong(LogRecord::getTimeUnixNano));
    return telemetry;
  }

  /** All spans, in the order they ended. */
  public List<Span> spans() {
    return List.copyOf(spans);
  }

  /** All log records, in the order of their times. */
  public List<LogRecord> logs() {
    return List.copyOf(logs);
  }

  /** From the begin of the first session to the end of the last. */
  TimeSpan period() {
    long first = spans.stream().mapToLong(Span::getStartTimeUnixNano).min().orElseThrow();
    long last = logs.get(logs.size() - 1).getTimeUnixNano();
    return new TimeSpan(EpochNanos.instant(first), EpochNanos.instant(last));
  }

  void add(Span span) {
    spans.add(span);
  }

  void add(LogRecord log) {
    logs.add(log);
  }

  /** These spans as one resource of the application. */
  public static ResourceSpans request(List<Span> spans) {
    return ResourceSpans.newBuilder()
        .setResource(resource())
        .addScopeSpans(ScopeSpans.newBuilder().setScope(scope()).addAllSpans(spans))
        .build();
  }

  /** These log records as one resource of the application. */
  public static ResourceLogs logRequest(List<LogRecord> logs) {
    return ResourceLogs.newBuilder()
        .setResource(resource())
        .addScopeLogs(ScopeLogs.newBuilder().setScope(scope()).addAllLogRecords(logs))
        .build();
  }

  private static Resource resource() {
    return Resource.newBuilder()
        .addAttributes(DemoAttributes.text("service.name", "airline-agent"))
        .build();
  }

  private static InstrumentationScope scope() {
    return InstrumentationScope.newBuilder().setName("airline-agent").build();
  }
}
