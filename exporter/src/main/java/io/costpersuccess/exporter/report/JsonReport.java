package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.ArmKey;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.task.TimeSpan;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The form {@code cps.report/1} of a report: JSON of fixed keys in a fixed order. */
final class JsonReport {
  private JsonReport() {}

  static void write(Report report, Writer out) throws IOException {
    JsonPrinter.print(json -> write(report, new JsonFields(json)), out);
  }

  private static void write(Report report, JsonFields json) throws IOException {
    json.begin();
    json.text("schema", "cps.report/1");
    writeHead(report.head(), json);
    json.object("coverage", () -> write(report.coverage(), json));
    json.array("calls", report.calls(), call -> JsonLedger.write(call, json));
    json.array("tasks", report.tasks(), task -> JsonLedger.write(task, json));
    json.array("features", report.features(), feature -> JsonEconomics.write(feature, json));
    Migrations migrations = report.migrations();
    if (migrations != null) {
      json.object("migration", () -> JsonDecisions.write(migrations, json));
    }
    List<Advice> advice = report.advice();
    if (advice != null) {
      json.array("advice", advice, one -> JsonDecisions.write(one, json));
    }
    json.end();
  }

  private static void writeHead(Head head, JsonFields json) throws IOException {
    TimeSpan period = head.period();
    json.object(
        "period",
        () -> {
          json.text("from", period == null ? null : period.first().toString());
          json.text("to", period == null ? null : period.last().toString());
        });
    json.object("totals", () -> write(head.totals(), json));
    LocalDate asOf = head.pricesAsOf();
    json.text("prices_as_of", asOf == null ? null : asOf.toString());
    json.array("alerts", head.alerts(), alert -> write(alert, json));
  }

  private static void write(Totals totals, JsonFields json) throws IOException {
    json.count("tasks", totals.tasks());
    json.count("success", totals.success());
    json.count("calls", totals.calls().calls());
    json.count("failed_calls", totals.calls().failed());
    json.usd("failed_call_cost_usd", totals.cost().failedCall());
    json.usd("model_cost_usd", totals.cost().model());
    json.usd("total_cost_usd", totals.cost().total());
  }

  private static void write(Alert alert, JsonFields json) throws IOException {
    ArmKey arm = alert.arm();
    json.text("alert", alert.kind().wireName());
    json.text("feature_tag", arm == null ? null : arm.featureTag());
    json.text("arm", arm == null ? null : arm.arm());
    json.text("message", alert.message());
  }

  private static void write(Coverage coverage, JsonFields json) throws IOException {
    CallCoverage calls = coverage.calls();
    json.count("spans", coverage.spans());
    json.count("calls", calls.counted());
    json.count("calls_priced", calls.priced());
    json.object(
        "calls_unpriced",
        () -> {
          json.count("unknown_model", calls.unpriced(CostStatus.UNKNOWN_MODEL));
          json.count("missing_usage", calls.unpriced(CostStatus.MISSING_USAGE));
          json.count("invalid_usage", calls.unpriced(CostStatus.INVALID_USAGE));
        });
    json.object(
        "calls_not_counted",
        () -> {
          for (NotCounted reason : NotCounted.values()) {
            json.count(reason.wireName(), calls.notCounted(reason));
          }
        });
    json.array(
        "usage_attributes_unknown",
        List.copyOf(calls.unknownUsage().entrySet()),
        attribute -> write(attribute, json));
    json.object(
        "calls_uninstrumented",
        () -> {
          for (Map.Entry<String, Long> host : calls.uninstrumented().entrySet()) {
            json.count(host.getKey(), host.getValue());
          }
        });
    json.count("tasks", coverage.tasks());
    json.count("tasks_outside_range", coverage.tasksOutside());
    json.count("tasks_labelled", coverage.tasksLabelled());
    json.count("signals", coverage.signals().seen());
    json.count("signals_unmatched", coverage.signals().unmatchedCount());
  }

  private static void write(Map.Entry<String, Long> attribute, JsonFields json) throws IOException {
    json.text("name", attribute.getKey());
    json.count("calls", attribute.getValue());
  }
}
