package io.costpersuccess.exporter.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.exporter.report.Replay;
import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.exporter.report.ReportedCall;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PricedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Through every door, when everything has settled, counters less what was retracted are the ledger
 * and the report, to the last digit, in every cut by feature, provider and model.
 */
class AgreementTest {
  private static final int SEEDS = Integer.getInteger("cps.agreement.seeds", 300);

  private static final PipelineSettings SETTINGS =
      PipelineSettings.DEFAULT.with(PipelineSettings.DEFAULT.window().withMostWaypoints(10_000));

  private static final String FEATURE = "feature_tag";
  private static final List<String> CALL =
      List.of(FEATURE, "gen_ai.provider.name", "gen_ai.response.model");
  private static final List<String> BY_FEATURE = List.of(FEATURE);
  private static final List<String> COUNTERS =
      List.of(
          "cps.call.cost",
          "cps.call.waste",
          "cps.calls",
          "cps.calls.unpriced",
          "cps.task.cost",
          "cps.tasks");
  private static final AttributeKey<String> KIND = AttributeKey.stringKey("cps.cost.kind");
  private static final AttributeKey<String> REASON = AttributeKey.stringKey("cps.reason");
  private static final Set<String> MODEL_KINDS = Set.of("model", "retry", "evaluation");

  @ParameterizedTest
  @EnumSource
  void counters_ofRandomHistories_agreeWithLedgerAndReport(Door door) {
    var retracted = new TreeSet<String>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Run run = run(door, seed);
      run.assertAgrees(door + ", seed " + seed);
      run.addRetracted(retracted);
    }

    assertThat(retracted)
        .as("what the histories made the counters take back")
        .containsExactlyElementsOf(COUNTERS);
  }

  private static Run run(Door door, long seed) {
    List<ResourceSpans> history = History.of(seed);
    var reader = InMemoryMetricReader.create();
    var records = InMemoryLogRecordExporter.create();
    var meters = SdkMeterProvider.builder().registerMetricReader(reader).build();
    var logs =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(records))
            .build();
    try (var sdk =
        OpenTelemetrySdk.builder().setMeterProvider(meters).setLoggerProvider(logs).build()) {
      door.letIn(history, SETTINGS, sdk, new Random(seed));
      return new Run(
          new Counters(reader.collectAllMetrics()),
          ledger(records.getFinishedLogRecordItems()),
          report(history));
    }
  }

  /** The last record of each task. */
  private static Map<String, Attributes> ledger(List<LogRecordData> records) {
    var ledger = new HashMap<String, Attributes>();
    for (LogRecordData one : records) {
      String task = one.getAttributes().get(AttributeKey.stringKey("cps.task.task"));
      ledger.put(String.valueOf(task), one.getAttributes());
    }
    return ledger;
  }

  private static Report report(List<ResourceSpans> history) {
    var replay = new Replay(SETTINGS, Catalogue.bundled());
    history.forEach(replay::spans);
    return replay.report();
  }

  private record Run(Counters counters, Map<String, Attributes> ledger, Report report) {
    void assertAgrees(String of) {
      assertThat(net("cps.calls", CALL))
          .as("calls, " + of)
          .isEqualTo(calls(call -> true, call -> BigDecimal.ONE));
      assertThat(net("cps.call.cost", CALL))
          .as("cost, " + of)
          .isEqualTo(calls(c -> true, Run::usd));
      assertThat(net("cps.calls.unpriced", CALL))
          .as("unpriced calls, " + of)
          .isEqualTo(calls(Run::isUnpriced, call -> BigDecimal.ONE));
      assertThat(counters.net("cps.call.waste", CALL, is(REASON, Set.of("failed"))))
          .as("failed calls, " + of)
          .isEqualTo(calls(Run::isWaste, Run::usd));
      assertThat(counters.net("cps.call.waste", BY_FEATURE, is(REASON, Set.of("retry"))))
          .as("superseded calls, " + of)
          .isEqualTo(entries("retry_cost_usd"));
      assertTasksAgree(of);
    }

    private void assertTasksAgree(String of) {
      Sums modelCost = entries("model_cost_usd", "evaluation_cost_usd");
      assertThat(net("cps.call.cost", BY_FEATURE)).as("calls, " + of).isEqualTo(modelCost);
      assertThat(counters.net("cps.task.cost", BY_FEATURE, is(KIND, MODEL_KINDS)))
          .as("model cost of tasks, " + of)
          .isEqualTo(modelCost);
      assertThat(net("cps.task.cost", BY_FEATURE)).as(of).isEqualTo(entries("total_cost_usd"));
      assertThat(entries("total_cost_usd")).as("report, " + of).isEqualTo(reportedTotals());
      assertThat(net("cps.tasks", List.of(FEATURE, "cps.verdict")))
          .as("tasks, " + of)
          .isEqualTo(reportedTasks());
    }

    void addRetracted(Set<String> names) {
      COUNTERS.stream().filter(name -> counters.has(name + ".retracted")).forEach(names::add);
    }

    private Sums net(String name, List<String> keys) {
      return counters.net(name, keys, attributes -> true);
    }

    private static Predicate<Attributes> is(AttributeKey<String> key, Set<String> values) {
      return attributes -> values.contains(String.valueOf(attributes.get(key)));
    }

    private Sums calls(Predicate<ReportedCall> which, Function<ReportedCall, BigDecimal> amount) {
      var sums = new Sums();
      report.calls().stream()
          .filter(one -> one.call().isCounted() && which.test(one))
          .forEach(one -> sums.add(cut(one), amount.apply(one)));
      return sums;
    }

    private static String cut(ReportedCall one) {
      PricedCall priced = one.call().priced();
      String provider = priced.call().model().provider();
      return one.task().group().featureTag() + ' ' + provider + ' ' + priced.modelName();
    }

    private static BigDecimal usd(ReportedCall one) {
      BigDecimal usd = one.call().priced().cost().usd();
      return usd == null ? BigDecimal.ZERO : usd;
    }

    private static boolean isUnpriced(ReportedCall one) {
      return one.call().priced().cost().usd() == null;
    }

    private static boolean isWaste(ReportedCall one) {
      return one.call().priced().call().attempt().failed() && !one.call().judging();
    }

    private Sums entries(String... fields) {
      var sums = new Sums();
      for (Attributes entry : ledger.values()) {
        for (String field : fields) {
          String usd = entry.get(AttributeKey.stringKey("cps.task." + field));
          String feature = entry.get(AttributeKey.stringKey("cps.task.feature_tag"));
          sums.add(String.valueOf(feature), usd == null ? BigDecimal.ZERO : new BigDecimal(usd));
        }
      }
      return sums;
    }

    private Sums reportedTotals() {
      var sums = new Sums();
      report.tasks().forEach(task -> sums.add(task.group().featureTag(), task.cost().total()));
      return sums;
    }

    private Sums reportedTasks() {
      var sums = new Sums();
      for (LedgerEntry task : report.tasks()) {
        String verdict = task.judgement().verdict().wireName();
        sums.add(task.group().featureTag() + ' ' + verdict, BigDecimal.ONE);
      }
      return sums;
    }
  }
}
