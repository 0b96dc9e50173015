package io.costpersuccess.metrics;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.pipeline.PipelineListener;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as log records: {@code cps.task.settled} for each settled task, and {@code
 * cps.task.corrected} with the same id and a revision when late facts changed it. A task of which
 * nothing is left is corrected to verdict {@code none} and costs of 0.
 */
public final class LedgerLog implements PipelineListener {
  private static final String SETTLED = "cps.task.settled";
  private static final String CORRECTED = "cps.task.corrected";
  private static final String PREFIX = "cps.task.";

  private final Logger logger;

  /** A ledger written to this provider. */
  public LedgerLog(LoggerProvider provider) {
    this.logger = provider.get(CostMetrics.SCOPE);
  }

  @Override
  public void onChange(Change change) {
    LedgerEntry entry = change.subject();
    LogRecordBuilder record =
        logger
            .logRecordBuilder()
            .setContext(Context.root())
            .setSeverity(Severity.INFO)
            .setEventName(change.isCorrection() ? CORRECTED : SETTLED)
            .setTimestamp(entry.times().last())
            .setAttribute(PREFIX + "revision", (long) change.revision());
    identify(entry, record);
    account(change.after(), record);
    record.emit();
  }

  private static void identify(LedgerEntry entry, LogRecordBuilder record) {
    record
        .setAttribute(PREFIX + "task", entry.task().id())
        .setAttribute(PREFIX + "feature_tag", entry.group().featureTag())
        .setAttribute(PREFIX + "arm", entry.group().arm())
        .setAttribute(PREFIX + "path", entry.group().path())
        .setAttribute(PREFIX + "closed_because", entry.closedBecause().wireName())
        .setAttribute(PREFIX + "runaway", entry.isRunaway());
    if (!entry.task().scope().isEmpty()) {
      record.setAttribute(PREFIX + "scope", entry.task().scope());
    }
    entry.group().dimensions().forEach(record::setAttribute);
  }

  private static void account(@Nullable LedgerEntry entry, LogRecordBuilder record) {
    if (entry == null) {
      record.setAttribute(PREFIX + "verdict", "none").setAttribute(PREFIX + "total_cost_usd", "0");
      return;
    }
    record
        .setAttribute(PREFIX + "verdict", entry.judgement().verdict().wireName())
        .setAttribute(PREFIX + "verdict_source", entry.judgement().source().wireName())
        .setAttribute(PREFIX + "escalated", entry.judgement().escalated())
        .setAttribute(PREFIX + "estimation", entry.weight().estimation().wireName())
        .setAttribute(PREFIX + "calls", entry.counts().calls())
        .setAttribute(PREFIX + "calls_unpriced", entry.counts().unpriced())
        .setAttribute(PREFIX + "tokens", entry.counts().tokens())
        .setAttribute(PREFIX + "turns", entry.counts().turns())
        .setAttribute(PREFIX + "model_cost_usd", entry.cost().model().toPlainString())
        .setAttribute(PREFIX + "retry_cost_usd", entry.cost().retry().toPlainString())
        .setAttribute(PREFIX + "evaluation_cost_usd", entry.cost().evaluation().toPlainString())
        .setAttribute(PREFIX + "labour_cost_usd", entry.cost().labour().toPlainString())
        .setAttribute(PREFIX + "total_cost_usd", entry.cost().total().toPlainString());
    Double count = entry.weight().knownCount();
    if (count != null) {
      record.setAttribute(PREFIX + "adjusted_count", count.doubleValue());
    }
  }
}
