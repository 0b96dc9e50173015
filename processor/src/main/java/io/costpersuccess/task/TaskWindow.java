package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Ranked;
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
    adoptSignals(fact, fragment);
    bringHome(fragment, task);
    return isNew ? Folded.NEW_CALL : Folded.KNOWN;
  }

  /** The feature tag that is known so far for the task of this fact; null when none is. */
  public @Nullable String featureOf(Fact fact) {
    TaskKey origin = origin(fact);
    TaskKey holder = origin == null ? null : taskByOrigin.get(origin);
    Task task = holder == null ? null : shelves.find(holder);
    Ranked feature = task == null ? null : task.binding().feature();
    return feature == null ? null : feature.value();
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

  private @Nullable TaskKey origin(Fact fact) {
    Subject subject = fact.subject();
    if (subject.responseId() != null) {
      TaskKey known = traceByResponse.get(subject.responseId());
      return known == null ? TaskKey.ofResponse(subject.responseId()) : known;
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

  /** Signals that waited for the response of this call belong to its trace. */
  private void adoptSignals(Fact fact, Fragment fragment) {
    LlmCall call = fact.call() == null ? null : fact.call().call();
    if (call == null || call.responseId() == null) {
      return;
    }
    if (traceByResponse.putIfAbsent(call.responseId(), fragment.origin()) == null) {
      Fragment waiting = detach(TaskKey.ofResponse(call.responseId()));
      if (waiting != null) {
        fragment.foldSignals(waiting);
      }
    }
  }

  private void bringHome(Fragment fragment, Task task) {
    TaskKey home = home(fragment);
    if (home.equals(task.key())) {
      shelves.touch(task);
      return;
    }
    detach(fragment.origin());
    Task rightful = shelves.open(home);
    rightful.attach(fragment);
    taskByOrigin.put(fragment.origin(), home);
    shelves.touch(rightful);
  }

  private TaskKey home(Fragment fragment) {
    Ranked id = fragment.binding().task();
    return id == null || fragment.origin().kind() != TaskKey.Kind.TRACE
        ? fragment.origin()
        : TaskKey.ofApplication(scope(fragment.binding().labels()), id.value());
  }

  private @Nullable Fragment detach(TaskKey origin) {
    TaskKey holder = taskByOrigin.remove(origin);
    if (holder == null) {
      return null;
    }
    Task task = shelves.open(holder);
    Fragment fragment = task.detach(origin);
    if (task.isEmpty()) {
      shelves.discard(task);
    } else {
      shelves.touch(task);
    }
    return fragment;
  }

  private void forget(Task task) {
    for (Fragment fragment : task.fragments()) {
      taskByOrigin.remove(fragment.origin());
      fragment.calls().forEach(call -> forgetResponse(call.call().responseId()));
    }
  }

  private void forgetResponse(@Nullable String responseId) {
    if (responseId != null) {
      traceByResponse.remove(responseId);
    }
  }
}
