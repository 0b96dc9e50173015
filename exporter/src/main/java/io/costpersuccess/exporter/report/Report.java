package io.costpersuccess.exporter.report;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.ledger.LedgerEntry;
import java.util.List;

/**
 * What a stretch of telemetry cost and what it achieved.
 *
 * @param coverage what the figures rest on
 * @param calls every reported call, counted or not, by time, then id; empty when not asked for
 * @param tasks every task, by time, then id; empty when not asked for
 * @param features the unit economics, by name of the feature
 */
public record Report(
    Coverage coverage,
    List<ReportedCall> calls,
    List<LedgerEntry> tasks,
    List<FeatureEconomics> features) {

  /** Copies the lists. */
  public Report {
    requireNonNull(coverage, "coverage");
    calls = List.copyOf(calls);
    tasks = List.copyOf(tasks);
    features = List.copyOf(features);
  }

  /** A report of the unit economics alone, without single calls and tasks. */
  public static Report of(List<FeatureEconomics> features, Coverage coverage) {
    return new Report(coverage, List.of(), List.of(), features);
  }

  /** The report without its single calls. */
  public Report withoutCalls() {
    return new Report(coverage, List.of(), tasks, features);
  }

  /** The report without its single tasks. */
  public Report withoutTasks() {
    return new Report(coverage, calls, List.of(), features);
  }
}
