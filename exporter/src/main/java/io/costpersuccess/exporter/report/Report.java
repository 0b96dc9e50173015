package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.Advisor;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.task.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of telemetry cost and what it achieved.
 *
 * @param head period, sums, prices and alerts
 * @param coverage what the figures rest on
 * @param calls every reported call, counted or not, by time, then id; empty when not asked for
 * @param tasks every task, by time, then id; empty when not asked for
 * @param features the unit economics, by name of the feature
 * @param maturity which of the tasks are old enough to be compared
 * @param migrations what changed at an instant; null when not asked for
 * @param advice which arm to take, by name of the feature; null when not asked for
 */
public record Report(
    Head head,
    Coverage coverage,
    List<ReportedCall> calls,
    List<LedgerEntry> tasks,
    List<FeatureEconomics> features,
    Maturity maturity,
    @Nullable Migrations migrations,
    @Nullable List<Advice> advice) {

  /** Copies the lists. */
  public Report {
    requireNonNull(head, "head");
    requireNonNull(coverage, "coverage");
    requireNonNull(maturity, "maturity");
    calls = List.copyOf(calls);
    tasks = List.copyOf(tasks);
    features = List.copyOf(features);
    advice = advice == null ? null : List.copyOf(advice);
  }

  /** A report without migrations and advice. */
  public Report(
      Head head,
      Coverage coverage,
      List<ReportedCall> calls,
      List<LedgerEntry> tasks,
      List<FeatureEconomics> features,
      Maturity maturity) {
    this(head, coverage, calls, tasks, features, maturity, null, null);
  }

  /** A report of the unit economics alone, without single calls and tasks. */
  public static Report of(List<FeatureEconomics> features, Coverage coverage) {
    return of(Head.of(features), features, coverage);
  }

  /**
   * What a running pipeline knows.
   *
   * @param period from when to when the pipeline has seen tasks
   */
  public static Report live(CostPipeline pipeline, TimeSpan period) {
    List<FeatureEconomics> features = pipeline.economics();
    var alerts = new ArrayList<>(Alert.of(pipeline.alerts()));
    LocalDate asOf = pipeline.catalogue().asOf();
    Duration age = Alert.age(asOf, period.last());
    if (pipeline.isStale(age)) {
      alerts.add(Alert.stale(asOf, age));
    }
    var head = new Head(period, Totals.of(features), asOf, alerts);
    return of(head, features, Coverage.NONE);
  }

  private static Report of(Head head, List<FeatureEconomics> features, Coverage coverage) {
    return new Report(head, coverage, List.of(), List.of(), features, Maturity.ANY_AGE);
  }

  /** The report without its single calls. */
  public Report withoutCalls() {
    return new Report(head, coverage, List.of(), tasks, features, maturity, migrations, advice);
  }

  /** The report without its single tasks. */
  public Report withoutTasks() {
    return new Report(head, coverage, calls, List.of(), features, maturity, migrations, advice);
  }

  /** The report with what changed at an instant, which its single tasks tell. */
  public Report splitAt(Instant instant, PipelineSettings settings) {
    List<LedgerEntry> compared = tasks.stream().filter(maturity::isReachedBy).toList();
    List<Migration> byFeature =
        Migration.at(instant, compared, settings.policies(), settings.economics().strata());
    var found = new Migrations(instant, byFeature);
    return new Report(head, coverage, calls, tasks, features, maturity, found, advice);
  }

  /** The report with advice on every feature. */
  public Report advisedBy(Advisor advisor) {
    List<Advice> given = features.stream().map(advisor::advise).toList();
    return new Report(head, coverage, calls, tasks, features, maturity, migrations, given);
  }
}
