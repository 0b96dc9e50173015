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
    var content = new FragmentFold(CallBuilder::priced);
    for (Fact fact : facts) {
      String trace = fact.subject().traceId();
      Fragment fragment =
          fragment(task, trace == null ? new Origin.Named(key) : Origin.ofTrace(trace));
      fragment.bind(fact.binding());
      task.binds(fragment);
      content.fold(content.pack(fact), fragment);
    }
    return task;
  }

  private static Fragment fragment(Task task, Origin origin) {
    return task.fragmentList().stream()
        .filter(known -> known.origin().equals(origin))
        .findFirst()
        .orElseGet(() -> begin(task, origin));
  }

  private static Fragment begin(Task task, Origin origin) {
    var fragment = new Fragment(origin);
    task.attach(fragment);
    return fragment;
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
  public static void pass(Task task, int trace, int span, int parent) {
    fragment(task, Origin.ofTrace(Ids.trace(trace)))
        .pass(Ids.span(span), new Waypoint(Ids.span(parent), false));
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
