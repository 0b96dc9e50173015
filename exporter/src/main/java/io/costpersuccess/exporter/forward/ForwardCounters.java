package io.costpersuccess.exporter.forward;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of spans since the start, which never go down. Every span that was offered is queued, or
 * ends in exactly one of these.
 */
public final class ForwardCounters {
  private final LongAdder delivered = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder droppedFull = new LongAdder();
  private final LongAdder droppedRefused = new LongAdder();
  private final LongAdder droppedExpired = new LongAdder();

  ForwardCounters() {}

  /** Spans the other side took. */
  public long delivered() {
    return delivered.sum();
  }

  /** Spans the other side rejected in requests it took otherwise. */
  public long rejected() {
    return rejected.sum();
  }

  /** Spans dropped because the queue was full or closed. */
  public long droppedFull() {
    return droppedFull.sum();
  }

  /** Spans dropped because the other side will never take them. */
  public long droppedRefused() {
    return droppedRefused.sum();
  }

  /** Spans dropped because the time for retries, or for the end, was over. */
  public long droppedExpired() {
    return droppedExpired.sum();
  }

  void countFull(long spans) {
    droppedFull.add(spans);
  }

  void countExpired(long spans) {
    droppedExpired.add(spans);
  }

  void countRefused(long spans) {
    droppedRefused.add(spans);
  }

  void countDelivered(long spans, long rejectedSpans) {
    long lost = Math.min(spans, Math.max(0, rejectedSpans));
    delivered.add(spans - lost);
    rejected.add(lost);
  }
}
