package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostStatus;
import java.io.IOException;
import java.io.Writer;
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
    json.count("tasks", coverage.tasks());
    json.count("tasks_labelled", coverage.tasksLabelled());
    json.count("signals", coverage.signals().seen());
    json.count("signals_unmatched", coverage.signals().unmatchedCount());
  }

  private static void write(Map.Entry<String, Long> attribute, JsonFields json) throws IOException {
    json.text("name", attribute.getKey());
    json.count("calls", attribute.getValue());
  }
}
