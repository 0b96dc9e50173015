package io.costpersuccess.exporter.report;

import io.costpersuccess.dialect.Reading;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.economics.Accounts;
import io.costpersuccess.economics.ArmKey;
import io.costpersuccess.economics.ArmTotals;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.OddTask;
import io.costpersuccess.exporter.otlp.InputProblem;
import io.costpersuccess.exporter.otlp.OtlpFileReader;
import io.costpersuccess.exporter.otlp.OtlpRecords;
import io.costpersuccess.exporter.otlp.ProtoLogView;
import io.costpersuccess.exporter.otlp.ProtoSpanView;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.outcome.VerdictSource;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import io.costpersuccess.task.WindowSettings;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * A run of recorded telemetry through the pipeline, with the telemetry's own time as its clock. The
 * report is the same for any order, repetition and split of the input. Not thread-safe.
 */
public final class Replay implements OtlpRecords {
  /** Longer than any recording, and short enough for nanoseconds in a long. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private static final Comparator<SettledTask> BY_TIME =
      Comparator.comparing((SettledTask task) -> task.entry().times().first())
          .thenComparing(task -> task.entry().task());

  private final PipelineSettings settings;
  private final TelemetryReader reader;
  private final CostPipeline pipeline;
  private final Outcomes outcomes = new Outcomes();
  private final Census census = new Census();
  private final List<ProtoLogView> aboutResponses = new ArrayList<>();

  /**
   * A run under these settings.
   *
   * @param catalogue the prices; the settings' own prices are put before them
   */
  public Replay(PipelineSettings settings, Catalogue catalogue) {
    this.settings = settings;
    this.reader = new TelemetryReader(settings.keys(), settings.signals());
    this.pipeline = new CostPipeline(endless(settings), catalogue, () -> 0, outcomes);
  }

  /**
   * Reads a recorded file to its end; what is wrong in it becomes problems. Does not close the
   * stream.
   *
   * @param name name of the file for problems
   */
  public void read(String name, InputStream in, Consumer<InputProblem> problems) {
    OtlpFileReader.read(name, in, this, problems);
  }

  @Override
  public void spans(ResourceSpans spans) {
    ProtoSpanView.forEach(
        spans,
        span -> {
          List<Reading> readings = reader.read(span);
          census.count(span, readings);
          pipeline.accept(span);
        });
  }

  @Override
  public void logs(ResourceLogs logs) {
    ProtoLogView.forEach(logs, this::log);
  }

  /** Metrics say nothing about a task. */
  @Override
  public void metricsSkipped() {}

  /** Ends the input and reports on every task. Nothing may be read afterwards. */
  public Report report() {
    return report(TimeRange.ALL);
  }

  /**
   * Ends the input, settles everything and reports on the tasks of a range. Nothing may be read
   * afterwards.
   */
  public Report report(TimeRange range) {
    aboutResponses.forEach(pipeline::accept);
    outcomes.endInput();
    pipeline.closeAll(CloseCause.END_OF_INPUT);
    var clock = new EventClock(settings.window(), census.latest());
    return report(
        outcomes.settled().stream()
            .filter(task -> range.contains(task.entry()))
            .map(clock::close)
            .sorted(BY_TIME)
            .toList());
  }

  /** A record about a response waits for its call, so that it finds it in any order of input. */
  private void log(ProtoLogView log) {
    List<Reading> readings = reader.read(log);
    census.count(log, readings);
    if (readings.stream().anyMatch(reading -> reading.subject().responseId() != null)) {
      aboutResponses.add(log);
    } else {
      pipeline.accept(log);
    }
  }

  private Report report(List<SettledTask> tasks) {
    List<ReportedCall> calls =
        tasks.stream()
            .flatMap(task -> task.calls().stream().map(c -> new ReportedCall(task.entry(), c)))
            .sorted(ReportedCall.BY_TIME)
            .toList();
    List<LedgerEntry> entries = tasks.stream().map(SettledTask::entry).toList();
    Maturity maturity = Maturity.of(settings.economics().labelMaturity(), census.latest(), entries);
    List<FeatureEconomics> features = economics(entries, maturity);
    return new Report(
        head(entries, features), coverage(calls, entries), calls, entries, features, maturity);
  }

  private Head head(List<LedgerEntry> entries, List<FeatureEconomics> features) {
    LocalDate asOf = pipeline.catalogue().asOf();
    var alerts = new RecordedAlerts(settings.economics(), census.latest());
    return new Head(
        entries.stream().map(LedgerEntry::times).reduce(TimeSpan::and).orElse(null),
        Totals.of(features),
        asOf,
        alerts.of(entries, asOf));
  }

  private Coverage coverage(List<ReportedCall> calls, List<LedgerEntry> entries) {
    return new Coverage(
        census.spans(),
        CallCoverage.of(calls.stream().map(ReportedCall::call).toList())
            .beside(census.unknownUsage())
            .withUninstrumented(outcomes.uninstrumented()),
        entries.size(),
        outcomes.settled().size() - entries.size(),
        entries.stream().filter(entry -> entry.judgement().source() != VerdictSource.NONE).count(),
        SignalCoverage.of(census.signals(), outcomes.unmatched()));
  }

  private List<FeatureEconomics> economics(List<LedgerEntry> entries, Maturity maturity) {
    var accounts = new Accounts(Integer.MAX_VALUE, settings.economics().strata());
    Accounts young = accounts.alike();
    for (LedgerEntry entry : entries) {
      var change = new Change(null, entry, 0);
      accounts.book(change);
      if (!maturity.isReachedBy(entry)) {
        young.book(change);
      }
    }
    SortedMap<ArmKey, ArmTotals> totals = accounts.snapshot();
    List<OddTask> odd = OddTask.among(entries, totals);
    return FeatureEconomics.of(totals, young.snapshot(), settings.policies()).stream()
        .map(feature -> feature.with(odd))
        .toList();
  }

  /** The same settings, with a window that lets nothing go. */
  private static PipelineSettings endless(PipelineSettings settings) {
    WindowSettings window = settings.window();
    return settings.with(
        new WindowSettings(
            FOREVER,
            FOREVER,
            FOREVER,
            UNBOUNDED,
            UNBOUNDED,
            window.runawayCalls(),
            window.scope()));
  }
}
