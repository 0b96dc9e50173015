package io.costpersuccess.pipeline;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.FakeTicker;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pipeline over {@link TestPipelines#TENANTS} that remembers what it was told. */
final class RecordedRun implements PipelineListener {
  private final SortedMap<TaskKey, SettledTask> settled = new TreeMap<>();
  private final SortedMap<TaskKey, LedgerEntry> ledger = new TreeMap<>();
  private final CostPipeline pipeline =
      new CostPipeline(TestPipelines.TENANTS, TestPipelines.PRICES, new FakeTicker(), this);

  RecordedRun accept(List<Telemetry> telemetry) {
    telemetry.forEach(one -> one.into(pipeline));
    return this;
  }

  RecordedRun close() {
    pipeline.closeAll(CloseCause.END_OF_INPUT);
    return this;
  }

  /** What each task was settled as the last time. */
  SortedMap<TaskKey, SettledTask> settled() {
    return settled;
  }

  /** The entries that are left when every change is applied. */
  SortedMap<TaskKey, LedgerEntry> ledger() {
    return ledger;
  }

  List<FeatureEconomics> economics() {
    return pipeline.economics();
  }

  @Override
  public void onSettled(@Nullable SettledTask task) {
    if (task != null) {
      settled.put(task.entry().task(), task);
    }
  }

  @Override
  public void onChange(Change change) {
    if (change.after() == null) {
      ledger.remove(change.subject().task());
    } else {
      ledger.put(change.subject().task(), change.after());
    }
  }
}
