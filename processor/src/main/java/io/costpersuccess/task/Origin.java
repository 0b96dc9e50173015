package io.costpersuccess.task;

import io.costpersuccess.call.TaskKey;

/** Where facts come from that belong to one task as a whole: a trace, a response, a task. */
sealed interface Origin {
  /** The key of a task of nothing else. */
  TaskKey key();

  /** The facts of a trace. */
  static Origin ofTrace(String traceId) {
    int half = traceId.length() / 2;
    return new Trace(
        SpanIds.parse(traceId, 0, half), SpanIds.parse(traceId, half, traceId.length()));
  }

  /**
   * A trace, in a third of the space of its name.
   *
   * @param high the first half of the trace id
   * @param low the other half
   */
  record Trace(long high, long low) implements Origin {
    /** The trace id, 32 lower-case hex digits. */
    String id() {
      return SpanIds.hex(high) + SpanIds.hex(low);
    }

    @Override
    public TaskKey key() {
      return TaskKey.ofTrace(id());
    }
  }

  /** A response of which the call was not seen yet, or a task that was named outside a trace. */
  record Named(TaskKey key) implements Origin {}
}
