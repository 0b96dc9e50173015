package io.costpersuccess.economics;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.VerdictSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The time for which tasks wait for their labels, as it was observed: the typical delay of a label,
 * where younger tasks have clearly fewer labels than older ones. Where they have as many, as after
 * one session of annotating, nothing is waited for.
 */
public final class LabelLag {
  /**
   * Younger tasks are behind when their share of labels is below this part of that of the others.
   */
  private static final double BEHIND = 0.8;

  private LabelLag() {}

  /** The lag of each feature that has one, at a time. */
  public static Map<String, Duration> byFeature(Instant now, List<LedgerEntry> entries) {
    var delays = new HashMap<String, LabelDelays>();
    for (LedgerEntry entry : entries) {
      delays.merge(
          entry.group().featureTag(), LabelDelays.of(entry), (one, other) -> one.plus(other, 1));
    }
    var lags = new HashMap<String, Duration>();
    delays.forEach(
        (feature, sketch) -> {
          Duration lag = sketch.typical();
          if (!lag.isZero() && areBehind(feature, now.minus(lag), entries)) {
            lags.put(feature, lag);
          }
        });
    return lags;
  }

  /**
   * The longest lag of any feature, or 0.
   *
   * @param all totals by arm
   * @param atAge the totals with tasks below an age apart
   */
  static Duration longest(
      SortedMap<ArmKey, ArmTotals> all, Function<Duration, RollingTotals> atAge) {
    var sketches = new HashMap<String, LabelDelays>();
    all.forEach(
        (arm, totals) ->
            sketches.merge(arm.featureTag(), totals.labelDelays(), (a, b) -> a.plus(b, 1)));
    Duration longest = Duration.ZERO;
    for (Map.Entry<String, LabelDelays> sketch : sketches.entrySet()) {
      Duration lag = sketch.getValue().typical();
      if (lag.compareTo(longest) > 0 && areBehind(sketch.getKey(), all, atAge.apply(lag))) {
        longest = lag;
      }
    }
    return longest;
  }

  private static boolean areBehind(
      String feature, SortedMap<ArmKey, ArmTotals> all, RollingTotals totals) {
    Coverage young = Coverage.of(feature, totals.young());
    return young.isBehind(Coverage.of(feature, all).minus(young));
  }

  private static boolean areBehind(String feature, Instant until, List<LedgerEntry> entries) {
    var young = new Coverage(0, 0);
    var old = new Coverage(0, 0);
    for (LedgerEntry entry : entries) {
      if (entry.group().featureTag().equals(feature)) {
        boolean isYoung = entry.times().first().isAfter(until);
        boolean isLabelled = entry.judgement().source() != VerdictSource.NONE;
        young = isYoung ? young.with(isLabelled) : young;
        old = isYoung ? old : old.with(isLabelled);
      }
    }
    return young.isBehind(old);
  }

  /** How many of some tasks have a label. */
  private record Coverage(long labelled, long tasks) {
    static Coverage of(String feature, SortedMap<ArmKey, ArmTotals> totals) {
      var sum = new Coverage(0, 0);
      for (Map.Entry<ArmKey, ArmTotals> arm : totals.entrySet()) {
        OutcomeCounts outcomes = arm.getValue().outcomes();
        boolean isOf = arm.getKey().featureTag().equals(feature);
        sum =
            isOf
                ? new Coverage(sum.labelled + outcomes.labelled(), sum.tasks + outcomes.tasks())
                : sum;
      }
      return sum;
    }

    Coverage with(boolean isLabelled) {
      return new Coverage(labelled + (isLabelled ? 1 : 0), tasks + 1);
    }

    Coverage minus(Coverage other) {
      return new Coverage(labelled - other.labelled, tasks - other.tasks);
    }

    /** Whether the share of labels is clearly below that of the others. */
    boolean isBehind(Coverage others) {
      return (double) labelled * others.tasks < BEHIND * others.labelled * tasks;
    }
  }
}
