package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The identity of a unit of work.
 *
 * @param kind where the identity comes from
 * @param scope separates equal ids of different tenants; empty when not configured
 * @param id the task, session or conversation id, or the trace id
 */
public record TaskKey(Kind kind, String scope, String id) implements Comparable<TaskKey> {
  /** Where the identity of a task comes from. */
  public enum Kind {
    /** An id that the application set: task, session or conversation. */
    APPLICATION,
    /** The trace id, for want of an application id. */
    TRACE,
    /** The id of a model's response, of which the call has not been seen yet. */
    RESPONSE
  }

  private static final Comparator<TaskKey> ORDER =
      Comparator.comparing(TaskKey::id).thenComparing(TaskKey::scope).thenComparing(TaskKey::kind);

  /** Checks that nothing is null. */
  public TaskKey {
    requireNonNull(kind, "kind");
    requireNonNull(scope, "scope");
    requireNonNull(id, "id");
  }

  /** The key of an application's own id. */
  public static TaskKey ofApplication(String scope, String id) {
    return new TaskKey(Kind.APPLICATION, scope, id);
  }

  /** The key of a trace that no application id was found for. */
  public static TaskKey ofTrace(String traceId) {
    return new TaskKey(Kind.TRACE, "", traceId);
  }

  /** The key under which signals wait for the call with this response id. */
  public static TaskKey ofResponse(String responseId) {
    return new TaskKey(Kind.RESPONSE, "", responseId);
  }

  @Override
  public int compareTo(TaskKey other) {
    return ORDER.compare(this, other);
  }
}
