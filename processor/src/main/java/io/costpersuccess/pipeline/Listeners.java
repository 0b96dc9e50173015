package io.costpersuccess.pipeline;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one; each is told in order. */
public final class Listeners implements PipelineListener {
  private final List<PipelineListener> all;

  /** All these listeners. */
  public Listeners(List<PipelineListener> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public void onCall(CallChange change) {
    all.forEach(listener -> listener.onCall(change));
  }

  @Override
  public void onChange(Change change) {
    all.forEach(listener -> listener.onChange(change));
  }

  @Override
  public void onSettled(@Nullable SettledTask task) {
    all.forEach(listener -> listener.onSettled(task));
  }

  @Override
  public void onUninstrumented(String host) {
    all.forEach(listener -> listener.onUninstrumented(host));
  }

  @Override
  public void onUnmatched(List<Signal> signals) {
    all.forEach(listener -> listener.onUnmatched(signals));
  }

  @Override
  public void onRunaway(TaskKey task, String featureTag) {
    all.forEach(listener -> listener.onRunaway(task, featureTag));
  }

  @Override
  public void onTooLate(Fact fact) {
    all.forEach(listener -> listener.onTooLate(fact));
  }

  @Override
  public void onUnknownUsage(List<String> names) {
    all.forEach(listener -> listener.onUnknownUsage(names));
  }

  @Override
  public void onEvicted() {
    all.forEach(PipelineListener::onEvicted);
  }
}
