package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A settled task as one record: what it cost and how it ended.
 *
 * @param task identity of the task
 * @param group the feature and arm it counts for
 * @param judgement how it ended
 * @param counts calls, tokens and turns
 * @param callCosts what is known of the cost of its single calls
 * @param cost what it cost
 * @param costRange what it cost whatever silence is taken for
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
    CallCosts callCosts,
    CostBreakdown cost,
    CostRange costRange,
    TimeSpan times,
    CloseCause closedBecause,
    boolean isRunaway,
    SampleWeight weight) {

  /**
   * What a task is counted under.
   *
   * @param featureTag the feature; {@link #UNATTRIBUTED} when the telemetry names none
   * @param arm what somebody could choose: the experiment variant, else the model first asked for;
   *     and the first prompt behind a bar, where keys for prompts are configured
   * @param path how the task went from there: its models in order of first use, and its prompts
   *     behind a bar
   * @param dimensions values of the configured dimensions, by attribute key
   * @param cluster what the task is related to others by; null when it is independent
   */
  public record Group(
      String featureTag,
      String arm,
      String path,
      Map<String, String> dimensions,
      @Nullable String cluster) {
    /** The feature of tasks that name none. */
    public static final String UNATTRIBUTED = "unattributed";

    /** The path of tasks that a cache of answers served, and the arm where no model is named. */
    public static final String SEMANTIC_CACHE = "semantic_cache";

    /** The dimension of tasks that a cache of answers served; its value is {@code true}. */
    public static final String CACHE_HIT = "cps.cache.hit";

    /** Copies the dimensions. */
    public Group {
      requireNonNull(featureTag, "featureTag");
      requireNonNull(arm, "arm");
      requireNonNull(path, "path");
      dimensions = Map.copyOf(dimensions);
    }

    /** A group of independent tasks that went the straight way. */
    public Group(String featureTag, String arm, Map<String, String> dimensions) {
      this(featureTag, arm, arm, dimensions, null);
    }

    /** Whether metrics count both under the same attributes. */
    public boolean isCountedWith(Group other) {
      return featureTag.equals(other.featureTag)
          && arm.equals(other.arm)
          && dimensions.equals(other.dimensions);
    }
  }

  /** Checks that nothing is null. */
  public LedgerEntry {
    requireNonNull(task, "task");
    requireNonNull(group, "group");
    requireNonNull(judgement, "judgement");
    requireNonNull(counts, "counts");
    requireNonNull(callCosts, "callCosts");
    requireNonNull(cost, "cost");
    requireNonNull(costRange, "costRange");
    requireNonNull(times, "times");
    requireNonNull(closedBecause, "closedBecause");
    requireNonNull(weight, "weight");
  }

  /** The same entry under the name of another path, and of other models. */
  public LedgerEntry filed(String path, CallCosts costs) {
    return path.equals(group.path) && costs.equals(callCosts)
        ? this
        : new LedgerEntry(
            task,
            new Group(group.featureTag, group.arm, path, group.dimensions, group.cluster),
            judgement,
            counts,
            costs,
            cost,
            costRange,
            times,
            closedBecause,
            isRunaway,
            weight);
  }

  /**
   * Whether the task may enter success statistics: not when there was no room to wait for its end.
   */
  public boolean isComplete() {
    return closedBecause != CloseCause.CAPACITY;
  }
}
