package io.costpersuccess.pipeline;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of what a pipeline learns. Called without any lock, on the thread that brought the fact;
 * it must not block.
 */
public interface PipelineListener {
  /** A listener that does nothing. */
  PipelineListener NONE = new PipelineListener() {};

  /**
   * A call is counted, counted otherwise or taken back: first as soon as the feature of its task is
   * known, and whenever its task is settled and counts it otherwise.
   */
  default void onCall(CallChange change) {}

  /** The account of a task changed: it was settled, or put right. */
  default void onChange(Change change) {}

  /**
   * A task was settled, for the first time or again.
   *
   * @param task the outcome; null when nothing is left of the task
   */
  default void onSettled(@Nullable SettledTask task) {}

  /**
   * A model was called over HTTP, and nothing in its trace tells of that call.
   *
   * @param host the address that was called, such as {@code api.openai.com}
   */
  default void onUninstrumented(String host) {}

  /** Signals came to nothing: they name no task, or one without a call. */
  default void onUnmatched(List<Signal> signals) {}

  /** A task made more calls than a task in its right mind; told once, while it is open. */
  default void onRunaway(TaskKey task, String featureTag) {}

  /** A fact was not taken in, since it is about a task that can no longer be corrected. */
  default void onTooLate(Fact fact) {}

  /**
   * A call has usage attributes that were not understood, so that its cost is a bound. Told as the
   * call comes in, and again when it comes again.
   *
   * @param names their keys, at most {@link UsageReading#MAX_UNKNOWN}
   */
  default void onUnknownUsage(List<String> names) {}

  /** A task was closed for want of room. */
  default void onEvicted() {}
}
