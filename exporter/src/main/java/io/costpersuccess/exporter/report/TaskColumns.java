package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.LedgerEntry;
import java.util.List;

/** The columns of the table of tasks. */
final class TaskColumns {
  static final List<CsvColumn<LedgerEntry>> ALL =
      List.of(
          CsvColumn.text("task", task -> task.task().id()),
          CsvColumn.text("feature_tag", task -> task.group().featureTag()),
          CsvColumn.text("arm", task -> task.group().arm()),
          CsvColumn.word("first_at", task -> task.times().first()),
          CsvColumn.word("last_at", task -> task.times().last()),
          CsvColumn.word("verdict", task -> task.judgement().verdict().wireName()),
          CsvColumn.word("verdict_source", task -> task.judgement().source().wireName()),
          CsvColumn.word("escalated", task -> task.judgement().escalated()),
          CsvColumn.word("calls", task -> task.counts().calls()),
          CsvColumn.word("calls_unpriced", task -> task.counts().unpriced()),
          CsvColumn.word("failed_calls", task -> task.counts().failed()),
          CsvColumn.word("turns", task -> task.counts().turns()),
          CsvColumn.word("tokens", task -> task.counts().tokens()),
          CsvColumn.exact("model_cost_usd", task -> task.cost().model()),
          CsvColumn.exact("retry_cost_usd", task -> task.cost().retry()),
          CsvColumn.exact("failed_call_cost_usd", task -> task.cost().failedCall()),
          CsvColumn.exact("evaluation_cost_usd", task -> task.cost().evaluation()),
          CsvColumn.exact("labour_cost_usd", task -> task.cost().labour()),
          CsvColumn.exact("total_cost_usd", task -> task.cost().total()),
          CsvColumn.word("closed_because", task -> task.closedBecause().wireName()),
          CsvColumn.word("estimation", task -> task.weight().estimation().wireName()),
          CsvColumn.number("adjusted_count", task -> task.weight().knownCount()));

  private TaskColumns() {}
}
