package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.exporter.report.Block.Grid;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledCall;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.Cost;
import java.util.List;

/** The tables of single tasks and calls. */
final class LedgerGrids {
  private LedgerGrids() {}

  static Grid tasks(List<LedgerEntry> tasks) {
    return new Grid(
        "Every task",
        List.of(
            "task", "feature", "arm", "verdict", "closed", "calls", "turns", "model", "labour",
            "total"),
        5,
        tasks.stream().map(LedgerGrids::row).toList());
  }

  static Grid calls(List<ReportedCall> calls) {
    return new Grid(
        "Every call",
        List.of("span", "task", "model", "status", "counted", "attempt", "cost"),
        5,
        calls.stream().map(LedgerGrids::row).toList());
  }

  private static List<String> row(LedgerEntry task) {
    return List.of(
        task.task().id(),
        task.group().featureTag(),
        task.group().arm(),
        verdict(task),
        task.closedBecause().wireName(),
        Long.toString(task.counts().calls()),
        Long.toString(task.counts().turns()),
        Usd.amount(task.cost().model()),
        Usd.amount(task.cost().labour()),
        Usd.amount(task.cost().total()));
  }

  private static String verdict(LedgerEntry task) {
    String escalated = task.judgement().escalated() ? ", escalated" : "";
    return task.judgement().verdict().wireName()
        + " ("
        + task.judgement().source().wireName()
        + escalated
        + ")";
  }

  private static List<String> row(ReportedCall reported) {
    SettledCall call = reported.call();
    Cost cost = call.priced().cost();
    return List.of(
        reported.llmCall().span().spanId(),
        reported.task().task().id(),
        call.priced().modelName(),
        cost.status().wireName() + (reported.llmCall().attempt().failed() ? ", failed" : ""),
        counted(call),
        Integer.toString(call.attempt()),
        cost.usd() == null ? Shown.NOTHING : Usd.amount(cost.usd()));
  }

  private static String counted(SettledCall call) {
    NotCounted reason = call.notCounted();
    return reason == null ? "yes" : reason.wireName();
  }
}
