package io.costpersuccess.dialect;

import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.SpanView;
import java.time.Instant;

/** When a span began and ended. A time of 0 is none, for which the other one stands. */
final class SpanTimes {
  private SpanTimes() {}

  /** The start, else the end; the epoch when neither is told. */
  static Instant start(SpanView span) {
    long start = span.startEpochNanos();
    return EpochNanos.instant(start == 0 ? span.endEpochNanos() : start);
  }

  /** The end, else the start; the epoch when neither is told. */
  static Instant end(SpanView span) {
    long end = span.endEpochNanos();
    return EpochNanos.instant(end == 0 ? span.startEpochNanos() : end);
  }
}
