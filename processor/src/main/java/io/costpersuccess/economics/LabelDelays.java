package io.costpersuccess.economics;

import io.costpersuccess.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sketch of how long labels take, from the begin of a task to the first signal of its verdict.
 * Bounded: delays are counted in {@value #MAX_BUCKETS} classes, each about a fifth longer than the
 * one before it.
 *
 * @param byBucket tasks by class of delay, in ascending order
 */
public record LabelDelays(Map<Integer, Long> byBucket) {
  /** The sketch of no labels. */
  public static final LabelDelays NONE = new LabelDelays(Map.of());

  /** Four classes for each doubling of a minute, up to two years. */
  private static final int PER_DOUBLING = 4;

  private static final int MAX_BUCKETS = 80;

  /** The share of the labels that has come by the typical delay. */
  private static final double TYPICAL = 0.9;

  private static final int ENOUGH_LABELS = 20;
  private static final Duration SHORT = Duration.ofHours(1);

  static LabelDelays of(LedgerEntry entry) {
    Instant labelled = entry.judgement().labelledAt();
    return labelled == null
        ? NONE
        : new LabelDelays(Map.of(bucket(Duration.between(entry.times().first(), labelled)), 1L));
  }

  /** Both sketches in one; {@code sign} -1 takes the second away. */
  LabelDelays plus(LabelDelays other, int sign) {
    var sum = new TreeMap<>(byBucket);
    other.byBucket.forEach((bucket, tasks) -> sum.merge(bucket, sign * tasks, Calendar::sumOrNull));
    return new LabelDelays(sum);
  }

  /**
   * The time by which nine labels of ten have come, rounded up to the class. {@link Duration#ZERO}
   * when that is within the hour, or when fewer than {@value #ENOUGH_LABELS} labels tell.
   */
  public Duration typical() {
    long all = byBucket.values().stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (Map.Entry<Integer, Long> bucket : new TreeMap<>(byBucket).entrySet()) {
      seen += bucket.getValue();
      if (all >= ENOUGH_LABELS && seen >= TYPICAL * all) {
        Duration end = end(bucket.getKey());
        return end.compareTo(SHORT) <= 0 ? Duration.ZERO : end;
      }
    }
    return Duration.ZERO;
  }

  private static int bucket(Duration delay) {
    double minutes = delay.toSeconds() / 60.0;
    double doublings = minutes <= 1 ? 0 : Math.log(minutes) / Math.log(2);
    return (int) Math.min(MAX_BUCKETS, Math.ceil(doublings * PER_DOUBLING));
  }

  /** The longest delay of a class, in whole minutes, rounded up. */
  private static Duration end(int bucket) {
    return Duration.ofMinutes((long) Math.ceil(Math.pow(2, (double) bucket / PER_DOUBLING)));
  }
}
