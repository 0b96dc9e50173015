package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.Advisor;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.pipeline.PipelineSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of telemetry cost and what it achieved.
 *
 * @param coverage what the figures rest on
 * @param calls every reported call, counted or not, by time, then id; empty when not asked for
 * @param tasks every task, by time, then id; empty when not asked for
 * @param features the unit economics, by name of the feature
 * @param migrations what changed at an instant; null when not asked for
 * @param advice which arm to take, by name of the feature; null when not asked for
 */
public record Report(
    Coverage coverage,
    List<ReportedCall> calls,
    List<LedgerEntry> tasks,
    List<FeatureEconomics> features,
    @Nullable Migrations migrations,
    @Nullable List<Advice> advice) {

  /** Copies the lists. */
  public Report {
    requireNonNull(coverage, "coverage");
    calls = List.copyOf(calls);
    tasks = List.copyOf(tasks);
    features = List.copyOf(features);
    advice = advice == null ? null : List.copyOf(advice);
  }

  /** A report without migrations and advice. */
  public Report(
      Coverage coverage,
      List<ReportedCall> calls,
      List<LedgerEntry> tasks,
      List<FeatureEconomics> features) {
    this(coverage, calls, tasks, features, null, null);
  }

  /** A report of the unit economics alone, without single calls and tasks. */
  public static Report of(List<FeatureEconomics> features, Coverage coverage) {
    return new Report(coverage, List.of(), List.of(), features);
  }

  /** The report without its single calls. */
  public Report withoutCalls() {
    return new Report(coverage, List.of(), tasks, features, migrations, advice);
  }

  /** The report without its single tasks. */
  public Report withoutTasks() {
    return new Report(coverage, calls, List.of(), features, migrations, advice);
  }

  /** The report with what changed at an instant, which its single tasks tell. */
  public Report splitAt(Instant instant, PipelineSettings settings) {
    List<Migration> byFeature =
        Migration.at(instant, tasks, settings.policies(), settings.economics().strata());
    return new Report(coverage, calls, tasks, features, new Migrations(instant, byFeature), advice);
  }

  /** The report with advice on every feature. */
  public Report advisedBy(Advisor advisor) {
    List<Advice> given = features.stream().map(advisor::advise).toList();
    return new Report(coverage, calls, tasks, features, migrations, given);
  }
}
