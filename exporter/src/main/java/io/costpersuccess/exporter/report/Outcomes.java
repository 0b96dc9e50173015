package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pipeline.PipelineListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline learned from recorded telemetry. As nothing is due before the input ends, each
 * task is settled once.
 */
final class Outcomes implements PipelineListener {
  private final List<SettledTask> settled = new ArrayList<>();
  private final DistinctSignals unmatched = new DistinctSignals();
  private final SortedMap<String, Long> uninstrumented = new TreeMap<>();
  private boolean inputEnded;
  private long tasksWithoutCall;

  /** Says that from now on, unmatched signals come task by task. */
  void endInput() {
    inputEnded = true;
  }

  @Override
  public void onSettled(@Nullable SettledTask task) {
    if (task != null) {
      settled.add(task);
    }
  }

  @Override
  public void onUninstrumented(String host) {
    uninstrumented.merge(host, 1L, Long::sum);
  }

  /** Before the input ends, signals that name nothing; then those of each task without a call. */
  @Override
  public void onUnmatched(List<Signal> signals) {
    unmatched.add(inputEnded ? "task " + tasksWithoutCall++ : "", signals);
  }

  /** The settled tasks, in no order. */
  List<SettledTask> settled() {
    return Collections.unmodifiableList(settled);
  }

  /** Requests to models that no call tells of, by host. */
  SortedMap<String, Long> uninstrumented() {
    return Collections.unmodifiableSortedMap(uninstrumented);
  }

  /** The signals that came to nothing. */
  DistinctSignals unmatched() {
    return unmatched;
  }
}
