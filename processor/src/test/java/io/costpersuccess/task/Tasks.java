package io.costpersuccess.task;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;

/** Tasks made of facts. */
public final class Tasks {
  private Tasks() {}

  /** One task of all these facts, each in the fragment of its trace or of the task itself. */
  public static Task of(Fact... facts) {
    TaskKey key = TaskKey.ofApplication("", "task");
    var task = new Task(key);
    for (Fact fact : facts) {
      String trace = fact.subject().traceId();
      task.fragment(trace == null ? key : TaskKey.ofTrace(trace)).fold(fact);
    }
    return task;
  }

  /** One task of these calls. */
  public static Task of(CallBuilder... calls) {
    Fact[] facts = new Fact[calls.length];
    for (int i = 0; i < calls.length; i++) {
      facts[i] = calls[i].fact();
    }
    return of(facts);
  }

  /** Puts a span that is no call into a trace of a task. */
  public static void link(Task task, int trace, int span, int parent) {
    task.fragment(traceTask(trace)).link(Ids.span(span), Ids.span(parent));
  }

  /** The key of a trace that belongs to no session. */
  public static TaskKey traceTask(int trace) {
    return TaskKey.ofTrace(Ids.trace(trace));
  }

  /** The key of a session without scope. */
  public static TaskKey sessionTask(String id) {
    return TaskKey.ofApplication("", id);
  }
}
