package io.costpersuccess.exporter.report;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostItem;
import java.io.IOException;

/** The JSON fields of single calls and tasks. */
final class JsonLedger {
  private JsonLedger() {}

  static void write(ReportedCall reported, JsonFields json) throws IOException {
    SpanRef span = reported.llmCall().span();
    String provider = reported.llmCall().model().provider();
    Cost cost = reported.call().priced().cost();
    NotCounted reason = reported.call().notCounted();
    json.text("trace_id", span.traceId());
    json.text("span_id", span.spanId());
    json.text("task", reported.task().task().id());
    json.text("feature_tag", reported.task().group().featureTag());
    json.text("provider", provider.isEmpty() ? null : provider);
    json.text("model", reported.call().priced().modelName());
    json.text("status", cost.status().wireName());
    json.usd("cost_usd", cost.usd());
    json.array("items", cost.items(), item -> write(item, json));
    json.flag("counted", reported.call().isCounted());
    json.text("not_counted_because", reason == null ? null : reason.wireName());
    if (reported.call().residual()) {
      json.text("counted_because", "residual");
    }
    json.flag("evaluation", reported.call().judging());
    json.flag("failed", reported.llmCall().attempt().failed());
    json.count("attempt", reported.call().attempt());
  }

  static void write(LedgerEntry task, JsonFields json) throws IOException {
    json.text("task", task.task().id());
    json.text("feature_tag", task.group().featureTag());
    json.text("arm", task.group().arm());
    json.text("path", task.group().path());
    json.text("verdict", task.judgement().verdict().wireName());
    json.text("verdict_source", task.judgement().source().wireName());
    json.flag("escalated", task.judgement().escalated());
    json.count("calls", task.counts().calls());
    json.count("turns", task.counts().turns());
    json.usd("model_cost_usd", task.cost().model());
    json.usd("retry_cost_usd", task.cost().retry());
    json.usd("evaluation_cost_usd", task.cost().evaluation());
    json.usd("labour_cost_usd", task.cost().labour());
    json.usd("total_cost_usd", task.cost().total());
    json.text("closed_because", task.closedBecause().wireName());
    json.text("estimation", task.weight().estimation().wireName());
    json.number("adjusted_count", task.weight().knownCount());
  }

  private static void write(CostItem item, JsonFields json) throws IOException {
    json.text("class", item.usageClass().wireName());
    json.usd("quantity", item.quantity());
    json.usd("usd_per_million", item.usdPerMillion());
    json.usd("cost_usd", item.usd());
  }
}
