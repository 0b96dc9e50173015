package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import java.util.Map;

/**
 * A settled task as one record: what it cost and how it ended.
 *
 * @param task identity of the task
 * @param group the feature and arm it counts for
 * @param judgement how it ended
 * @param counts calls, tokens and turns
 * @param cost what it cost
 * @param times from the first to the last fact
 * @param closedBecause why it was settled
 * @param isRunaway whether it made more calls than a task in its right mind
 * @param weight how many tasks it stands for in sums over many
 */
public record LedgerEntry(
    TaskKey task,
    Group group,
    Judgement judgement,
    CallCounts counts,
    CostBreakdown cost,
    TimeSpan times,
    CloseCause closedBecause,
    boolean isRunaway,
    SampleWeight weight) {

  /**
   * What a task is counted under.
   *
   * @param featureTag the feature; {@link #UNATTRIBUTED} when the telemetry names none
   * @param arm the experiment variant, else the models in order of first use; and the prompts
   *     behind a bar, where keys for them are configured
   * @param dimensions values of the configured dimensions, by attribute key
   */
  public record Group(String featureTag, String arm, Map<String, String> dimensions) {
    /** The feature of tasks that name none. */
    public static final String UNATTRIBUTED = "unattributed";

    /** Copies the dimensions. */
    public Group {
      requireNonNull(featureTag, "featureTag");
      requireNonNull(arm, "arm");
      dimensions = Map.copyOf(dimensions);
    }
  }

  /** Checks that nothing is null. */
  public LedgerEntry {
    requireNonNull(task, "task");
    requireNonNull(group, "group");
    requireNonNull(judgement, "judgement");
    requireNonNull(counts, "counts");
    requireNonNull(cost, "cost");
    requireNonNull(times, "times");
    requireNonNull(closedBecause, "closedBecause");
    requireNonNull(weight, "weight");
  }

  /**
   * Whether the task may enter success statistics: not when there was no room to wait for its end.
   */
  public boolean isComplete() {
    return closedBecause != CloseCause.CAPACITY;
  }
}
