package io.costpersuccess.metrics;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counters and histograms of settled tasks. A task is counted when it is settled for the first
 * time; what late facts change is counted apart, at the time they come. A task that came through a
 * sampler counts in sums for those it stands for, and in distributions once.
 */
final class TaskMetrics {
  private static final List<Double> USD_BOUNDS =
      List.of(
          0.0001, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0, 50.0,
          100.0);
  private static final List<Double> TURN_BOUNDS =
      List.of(1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0);
  private static final List<Double> CALL_BOUNDS =
      List.of(1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0, 30.0, 50.0, 100.0, 300.0, 1_000.0);
  private static final List<Double> SECOND_BOUNDS =
      List.of(1.0, 5.0, 15.0, 60.0, 180.0, 600.0, 1_800.0, 3_600.0, 14_400.0, 86_400.0, 604_800.0);
  private static final String NO_VERDICT = "none";

  private final Caps caps;
  private final DoubleCounter tasks;
  private final ExactCounter cost;
  private final ExactCounter waste;
  private final ExactCounter correction;
  private final LongCounter corrected;
  private final DoubleCounter reclassified;
  private final DoubleHistogram distribution;
  private final DoubleHistogram turns;
  private final DoubleHistogram calls;
  private final DoubleHistogram duration;

  TaskMetrics(Meter meter, Caps caps, ExactCounter waste) {
    this.caps = caps;
    this.tasks = Instruments.weightedCounter(meter, MetricName.TASKS);
    this.cost = ExactCounter.growing(meter, MetricName.TASK_COST);
    this.waste = waste;
    this.correction = ExactCounter.balancing(meter, MetricName.TASK_COST_CORRECTION);
    this.corrected = Instruments.longCounter(meter, MetricName.TASKS_CORRECTED);
    this.reclassified = Instruments.weightedCounter(meter, MetricName.TASKS_RECLASSIFIED);
    this.distribution = Instruments.histogram(meter, MetricName.TASK_COST_DISTRIBUTION, USD_BOUNDS);
    this.turns = Instruments.histogram(meter, MetricName.TASK_TURNS, TURN_BOUNDS);
    this.calls = Instruments.histogram(meter, MetricName.TASK_CALLS, CALL_BOUNDS);
    this.duration = Instruments.histogram(meter, MetricName.TASK_DURATION, SECOND_BOUNDS);
  }

  /** A task that changes its group or weight is taken from the one and given to the other. */
  void record(Change change) {
    LedgerEntry before = change.before();
    LedgerEntry after = change.after();
    if (change.isCorrection()) {
      corrected.add(1, attributes(change.subject()));
    }
    boolean moved = before != null && after != null && isMoved(before, after);
    if (after != null && !change.isCorrection()) {
      recordFirst(after);
    } else if (!moved) {
      recordCorrection(change);
    } else {
      recordCorrection(new Change(before, null, change.revision()));
      recordCorrection(new Change(null, after, change.revision()));
    }
  }

  private void recordFirst(LedgerEntry entry) {
    Attributes attributes = attributes(entry);
    BigDecimal count = entry.weight().count();
    tasks.add(
        count.doubleValue(),
        attributes.toBuilder()
            .put(Keys.VERDICT, verdict(entry))
            .put(Keys.VERDICT_SOURCE, entry.judgement().source().wireName())
            .build());
    addByKind(entry.cost().times(count), attributes, cost);
    waste.add(
        entry.cost().retry().multiply(count),
        Attributes.of(
            Keys.FEATURE, caps.feature(entry.group().featureTag()), Keys.REASON, "retry"));
    distribution.record(entry.cost().total().doubleValue(), attributes);
    turns.record((double) entry.counts().turns(), attributes);
    calls.record((double) entry.counts().calls(), attributes);
    duration.record(seconds(entry), attributes);
  }

  private void recordCorrection(Change change) {
    Attributes attributes = attributes(change.subject());
    BigDecimal count = change.subject().weight().count();
    addByKind(change.addedCost().times(count), attributes, correction);
    String from = verdict(change.before());
    String to = verdict(change.after());
    if (!from.equals(to)) {
      reclassified.add(
          count.doubleValue(),
          attributes.toBuilder().put(Keys.FROM, from).put(Keys.TO, to).build());
    }
  }

  /** Kinds do not overlap: the model's part leaves out what a later attempt superseded. */
  private static void addByKind(CostBreakdown cost, Attributes attributes, ExactCounter counter) {
    add("model", cost.model().subtract(cost.retry()), attributes, counter);
    add("retry", cost.retry(), attributes, counter);
    add("evaluation", cost.evaluation(), attributes, counter);
    add("escalation", cost.escalation(), attributes, counter);
    add("rework", cost.rework(), attributes, counter);
    add("review", cost.review(), attributes, counter);
    add("infrastructure", cost.infrastructure(), attributes, counter);
  }

  private static void add(
      String kind, BigDecimal usd, Attributes attributes, ExactCounter counter) {
    counter.add(usd, attributes.toBuilder().put(Keys.COST_KIND, kind).build());
  }

  private Attributes attributes(LedgerEntry entry) {
    return caps.task(entry.group(), entry.weight().estimation());
  }

  private static boolean isMoved(LedgerEntry before, LedgerEntry after) {
    return !before.group().equals(after.group()) || !before.weight().equals(after.weight());
  }

  private static String verdict(@Nullable LedgerEntry entry) {
    return entry == null ? NO_VERDICT : entry.judgement().verdict().wireName();
  }

  private static double seconds(LedgerEntry entry) {
    Duration duration = Duration.between(entry.times().first(), entry.times().last());
    return duration.toMillis() / 1_000.0;
  }
}
