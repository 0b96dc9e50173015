package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that are open, and the settled ones that can still be corrected.
 *
 * <p>A fact goes to the fragment of its trace, response or task, and the fragment to the task that
 * its binding names. When a binding arrives late the fragment moves, and a settled task that it
 * leaves is closed again, so that its account can be put right. Not thread-safe: the owner holds a
 * lock around it.
 */
public final class TaskWindow {
  /** What became of a fact. */
  public enum Folded {
    /** It brought a call of a span not seen before. */
    NEW_CALL,
    /** It was folded, and brought no new call. */
    KNOWN,
    /** It names neither trace, response nor task. */
    UNMATCHED
  }

  private final List<String> scopeKeys;
  private final TaskShelves shelves;
  private final Map<TaskKey, TaskKey> taskByOrigin = new HashMap<>();
  private final Map<String, TaskKey> traceByResponse = new HashMap<>();

  /**
   * An empty window.
   *
   * @param settings how long tasks stay
   * @param ticker the clock that idle time and age go by
   */
  public TaskWindow(WindowSettings settings, Ticker ticker) {
    this.scopeKeys = settings.scope();
    this.shelves = new TaskShelves(settings, ticker, this::forget);
  }

  /** Takes a fact in. */
  public Folded fold(Fact fact) {
    TaskKey origin = origin(fact);
    if (origin == null) {
      return Folded.UNMATCHED;
    }
    Task task = shelves.open(taskByOrigin.getOrDefault(origin, origin));
    Fragment fragment = task.fragment(origin);
    boolean isNew = fragment.fold(fact);
    taskByOrigin.put(origin, task.key());
    bringHome(fragment, task);
    if (fact.call() != null) {
      noteResponse(fact.call().call().responseId(), origin);
    }
    return isNew ? Folded.NEW_CALL : Folded.KNOWN;
  }

  /**
   * Notes where a span that is no call stands, if anything is known of its trace. Spans end after
   * those beneath them, so the spans between two calls come when the lower call is known.
   */
  public void link(SpanRef span) {
    TaskKey origin = TaskKey.ofTrace(span.traceId());
    TaskKey holder = span.parentSpanId() == null ? null : taskByOrigin.get(origin);
    Task task = holder == null ? null : shelves.find(holder);
    if (task != null && span.parentSpanId() != null) {
      task.fragment(origin).link(span.spanId(), span.parentSpanId());
    }
  }

  /** The task that this fact was folded into; null when it names none. */
  public @Nullable Task taskOf(Fact fact) {
    TaskKey origin = origin(fact);
    TaskKey holder = origin == null ? null : taskByOrigin.get(origin);
    return holder == null ? null : shelves.find(holder);
  }

  /** The tasks that are due by now; a task is handed out each time it is closed. */
  public List<ClosedTask> closeDue() {
    return shelves.closeDue();
  }

  /** Closes every open task. */
  public List<ClosedTask> closeAll(CloseCause cause) {
    return shelves.closeAll(cause);
  }

  /** Number of tasks that are open. */
  public long openTasks() {
    return shelves.openTasks();
  }

  /** Number of settled tasks that can still be corrected. */
  public long settledTasks() {
    return shelves.settledTasks();
  }

  /** Number of traces, responses and other origins that can still be found. */
  int knownOrigins() {
    return taskByOrigin.size() + traceByResponse.size();
  }

  private @Nullable TaskKey origin(Fact fact) {
    Subject subject = fact.subject();
    if (subject.responseId() != null) {
      return TaskKey.ofResponse(subject.responseId());
    }
    if (subject.traceId() != null) {
      return TaskKey.ofTrace(subject.traceId());
    }
    Ranked id = fact.binding().task();
    return id == null ? null : TaskKey.ofApplication(scope(fact.binding().labels()), id.value());
  }

  private String scope(Map<String, String> labels) {
    return scopeKeys.isEmpty()
        ? ""
        : String.join("|", scopeKeys.stream().map(key -> labels.getOrDefault(key, "")).toList());
  }

  private void bringHome(Fragment fragment, Task task) {
    TaskKey home = home(fragment);
    if (home.equals(task.key())) {
      shelves.touch(task);
    } else {
      move(fragment, task, home);
    }
  }

  private void move(Fragment fragment, Task from, TaskKey home) {
    from.detach(fragment.origin());
    if (from.isEmpty()) {
      shelves.discard(from);
    } else {
      shelves.touch(from);
    }
    Task rightful = shelves.open(home);
    rightful.attach(fragment);
    taskByOrigin.put(fragment.origin(), home);
    shelves.touch(rightful);
    fragment.calls().forEach(call -> follow(call.call().responseId()));
  }

  /** Of several traces with one response the least is the one, so that order does not matter. */
  private void noteResponse(@Nullable String responseId, TaskKey trace) {
    if (responseId != null) {
      traceByResponse.merge(
          responseId, trace, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      follow(responseId);
    }
  }

  /** What was told about a response goes where the call is. */
  private void follow(@Nullable String responseId) {
    TaskKey origin = responseId == null ? null : TaskKey.ofResponse(responseId);
    TaskKey holder = origin == null ? null : taskByOrigin.get(origin);
    if (origin != null && holder != null) {
      Task task = shelves.open(holder);
      bringHome(task.fragment(origin), task);
    }
  }

  private TaskKey home(Fragment fragment) {
    TaskKey origin = fragment.origin();
    TaskKey home =
        switch (origin.kind()) {
          case TRACE -> named(fragment);
          case RESPONSE -> withCall(fragment);
          case APPLICATION -> origin;
        };
    return home == null ? origin : home;
  }

  private @Nullable TaskKey named(Fragment fragment) {
    Ranked id = fragment.binding().task();
    return id == null
        ? null
        : TaskKey.ofApplication(scope(fragment.binding().labels()), id.value());
  }

  /** Until the call of a response is known, an id told with the signal serves. */
  private @Nullable TaskKey withCall(Fragment fragment) {
    TaskKey trace = traceByResponse.get(fragment.origin().id());
    TaskKey holder = trace == null ? null : taskByOrigin.get(trace);
    return holder == null ? named(fragment) : holder;
  }

  private void forget(Task task) {
    for (Fragment fragment : task.fragments()) {
      TaskKey origin = fragment.origin();
      taskByOrigin.remove(origin, task.key());
      fragment.calls().forEach(call -> forgetResponse(call.call().responseId(), origin));
    }
  }

  private void forgetResponse(@Nullable String responseId, TaskKey trace) {
    if (responseId != null) {
      traceByResponse.remove(responseId, trace);
    }
  }
}
