package io.costpersuccess.metrics;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counters and histograms of settled tasks. What late facts change is taken back and added anew, as
 * far as it differs, at the time they come; histograms are of first settlements. A task that came
 * through a sampler counts in sums for those it stands for, and in distributions once.
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
  private static final String RETRY = "retry";

  private final Caps caps;
  private final RetractableCounter tasks;
  private final RetractableCounter cost;
  private final RetractableCounter waste;
  private final LongCounter corrected;
  private final DoubleCounter reclassified;
  private final DoubleHistogram distribution;
  private final DoubleHistogram turns;
  private final DoubleHistogram calls;
  private final DoubleHistogram duration;

  TaskMetrics(Meter meter, Caps caps, RetractableCounter waste) {
    this.caps = caps;
    this.tasks = RetractableCounter.ofCounts(meter, MetricName.TASKS, MetricName.TASKS_RETRACTED);
    this.cost =
        RetractableCounter.ofMoney(meter, MetricName.TASK_COST, MetricName.TASK_COST_RETRACTED);
    this.waste = waste;
    this.corrected = Instruments.longCounter(meter, MetricName.TASKS_CORRECTED);
    this.reclassified = Instruments.weightedCounter(meter, MetricName.TASKS_RECLASSIFIED);
    this.distribution = Instruments.histogram(meter, MetricName.TASK_COST_DISTRIBUTION, USD_BOUNDS);
    this.turns = Instruments.histogram(meter, MetricName.TASK_TURNS, TURN_BOUNDS);
    this.calls = Instruments.histogram(meter, MetricName.TASK_CALLS, CALL_BOUNDS);
    this.duration = Instruments.histogram(meter, MetricName.TASK_DURATION, SECOND_BOUNDS);
  }

  void record(Change change) {
    LedgerEntry before = change.before();
    LedgerEntry after = change.after();
    var balance = new Balance();
    if (before != null) {
      measure(before, balance::before);
    }
    if (after != null) {
      measure(after, balance::after);
    }
    balance.settle(Context.root());
    if (change.isCorrection()) {
      corrected.add(1, attributes(change.subject()));
      reclassify(before, after);
    } else if (after != null) {
      distribute(after);
    }
  }

  private void measure(LedgerEntry entry, PointSink sink) {
    Attributes attributes = attributes(entry);
    BigDecimal count = entry.weight().count();
    Attributes ended =
        attributes.toBuilder()
            .put(Keys.VERDICT, verdict(entry))
            .put(Keys.VERDICT_SOURCE, entry.judgement().source().wireName())
            .build();
    sink.accept(tasks, ended, count);
    measureKinds(entry.cost().times(count), attributes, sink);
    Attributes retried =
        Attributes.of(Keys.FEATURE, caps.feature(entry.group().featureTag()), Keys.REASON, RETRY);
    sink.accept(waste, retried, entry.cost().retry().multiply(count));
  }

  /** Kinds do not overlap: the model's part leaves out what a later attempt superseded. */
  private void measureKinds(CostBreakdown spent, Attributes attributes, PointSink sink) {
    sink.accept(cost, of("model", attributes), spent.model().subtract(spent.retry()));
    sink.accept(cost, of(RETRY, attributes), spent.retry());
    sink.accept(cost, of("evaluation", attributes), spent.evaluation());
    sink.accept(cost, of("escalation", attributes), spent.escalation());
    sink.accept(cost, of("rework", attributes), spent.rework());
    sink.accept(cost, of("review", attributes), spent.review());
    sink.accept(cost, of("infrastructure", attributes), spent.infrastructure());
  }

  private static Attributes of(String kind, Attributes attributes) {
    return attributes.toBuilder().put(Keys.COST_KIND, kind).build();
  }

  private void distribute(LedgerEntry entry) {
    Attributes attributes = attributes(entry);
    distribution.record(entry.cost().total().doubleValue(), attributes);
    turns.record((double) entry.counts().turns(), attributes);
    calls.record((double) entry.counts().calls(), attributes);
    duration.record(seconds(entry), attributes);
  }

  /** A task that changes its group or weight is taken from the one and given to the other. */
  private void reclassify(@Nullable LedgerEntry before, @Nullable LedgerEntry after) {
    if (before != null && after != null && isMoved(before, after)) {
      reclassify(before, null);
      reclassify(null, after);
      return;
    }
    LedgerEntry subject = after == null ? before : after;
    if (subject != null && !verdict(before).equals(verdict(after))) {
      Attributes turned =
          attributes(subject).toBuilder()
              .put(Keys.FROM, verdict(before))
              .put(Keys.TO, verdict(after))
              .build();
      reclassified.add(subject.weight().count().doubleValue(), turned);
    }
  }

  private Attributes attributes(LedgerEntry entry) {
    return caps.task(entry.group(), entry.weight().estimation());
  }

  private static boolean isMoved(LedgerEntry before, LedgerEntry after) {
    return !before.group().isCountedWith(after.group()) || !before.weight().equals(after.weight());
  }

  private static String verdict(@Nullable LedgerEntry entry) {
    return entry == null ? NO_VERDICT : entry.judgement().verdict().wireName();
  }

  private static double seconds(LedgerEntry entry) {
    Duration duration = Duration.between(entry.times().first(), entry.times().last());
    return duration.toMillis() / 1_000.0;
  }
}
