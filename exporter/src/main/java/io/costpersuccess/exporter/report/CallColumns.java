package io.costpersuccess.exporter.report;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the table of calls; quantity and cost of each class of usage come last. */
final class CallColumns {
  static final List<CsvColumn<ReportedCall>> ALL = all();

  private CallColumns() {}

  private static List<CsvColumn<ReportedCall>> all() {
    var columns =
        new ArrayList<CsvColumn<ReportedCall>>(
            List.of(
                CsvColumn.word("trace_id", call -> call.llmCall().span().traceId()),
                CsvColumn.word("span_id", call -> call.llmCall().span().spanId()),
                CsvColumn.text("task", call -> call.task().task().id()),
                CsvColumn.text("feature_tag", call -> call.task().group().featureTag()),
                CsvColumn.text("arm", call -> call.task().group().arm()),
                CsvColumn.word("start", call -> call.llmCall().start()),
                CsvColumn.word("end", call -> call.llmCall().end()),
                CsvColumn.text("provider", call -> call.llmCall().model().provider()),
                CsvColumn.text("model", call -> call.call().priced().modelName()),
                CsvColumn.word("status", call -> call.call().priced().cost().status().wireName()),
                CsvColumn.exact("cost_usd", call -> call.call().priced().cost().usd()),
                CsvColumn.word("counted", call -> call.call().isCounted()),
                CsvColumn.text("not_counted_because", call -> reason(call.call().notCounted())),
                CsvColumn.word("evaluation", call -> call.call().judging()),
                CsvColumn.word("failed", call -> call.llmCall().attempt().failed()),
                CsvColumn.word("attempt", call -> call.call().attempt())));
    for (UsageClass usage : UsageClass.values()) {
      columns.add(item(usage, "_quantity", CostItem::quantity));
      columns.add(item(usage, "_cost_usd", CostItem::usd));
    }
    return List.copyOf(columns);
  }

  private static @Nullable String reason(@Nullable NotCounted reason) {
    return reason == null ? null : reason.wireName();
  }

  private static CsvColumn<ReportedCall> item(
      UsageClass usage, String suffix, Function<CostItem, BigDecimal> part) {
    return CsvColumn.exact(
        usage.wireName() + suffix,
        call ->
            call.call().priced().cost().items().stream()
                .filter(item -> item.usageClass() == usage)
                .map(part)
                .reduce(BigDecimal::add)
                .orElse(null));
  }
}
