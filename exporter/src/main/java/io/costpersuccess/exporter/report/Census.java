package io.costpersuccess.exporter.report;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.dialect.Reading;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.LogView;
import io.costpersuccess.span.SpanView;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What recorded telemetry holds, whatever becomes of it: spans, signals, and its latest time. */
final class Census {
  /** The ids of a span as numbers, which take half the room of text. */
  private record SpanId(long traceHigh, long traceLow, long span) {
    private static final int DIGITS = 16;

    static SpanId of(SpanView span) {
      String trace = span.traceId();
      return new SpanId(
          HexFormat.fromHexDigitsToLong(trace, 0, DIGITS),
          HexFormat.fromHexDigitsToLong(trace, DIGITS, 2 * DIGITS),
          HexFormat.fromHexDigitsToLong(span.spanId()));
    }
  }

  private final Set<SpanId> spans = new HashSet<>();
  private final DistinctSignals signals = new DistinctSignals();
  private final SortedMap<String, Long> unknownUsage = new TreeMap<>();
  private long latestNanos;

  void count(SpanView span, List<Reading> readings) {
    if (spans.add(SpanId.of(span))) {
      readings.forEach(this::countUnknown);
    }
    count(span.endEpochNanos(), readings);
  }

  void count(LogView log, List<Reading> readings) {
    count(log.epochNanos(), readings);
  }

  /** Number of spans. */
  long spans() {
    return spans.size();
  }

  /** The signals. */
  DistinctSignals signals() {
    return signals;
  }

  /** Spans with a usage attribute that was not understood, by its key. */
  SortedMap<String, Long> unknownUsage() {
    return unknownUsage;
  }

  /** The latest time of anything. */
  Instant latest() {
    return EpochNanos.instant(latestNanos);
  }

  private void countUnknown(Reading reading) {
    LlmCall call = reading.call();
    if (call != null) {
      call.usage().unknown().forEach(key -> unknownUsage.merge(key, 1L, Long::sum));
    }
  }

  private void count(long epochNanos, List<Reading> readings) {
    latestNanos = Math.max(latestNanos, epochNanos);
    readings.forEach(reading -> signals.add(subject(reading), reading.signals()));
  }

  private static String subject(Reading reading) {
    Subject subject = reading.subject();
    if (subject.responseId() != null) {
      return "response " + subject.responseId();
    }
    if (subject.traceId() != null) {
      return "trace " + subject.traceId();
    }
    Ranked task = reading.binding().task();
    return task == null ? "" : "task " + task.value();
  }
}
