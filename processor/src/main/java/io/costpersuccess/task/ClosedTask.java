package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

/**
 * A task that is due to be settled.
 *
 * @param task the task; it may have learned more since it was closed
 * @param cause why it was closed
 */
public record ClosedTask(Task task, CloseCause cause) {
  /** Checks that nothing is null. */
  public ClosedTask {
    requireNonNull(task, "task");
    requireNonNull(cause, "cause");
  }
}
