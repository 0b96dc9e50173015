package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.TaskKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two places of a task: open until it is due, then settled until the correction horizon. A
 * settled task that learns something is opened again. Not thread-safe.
 */
final class TaskShelves {
  private final WindowSettings settings;
  private final Ticker ticker;
  private final Cache<TaskKey, Task> open;
  private final Cache<TaskKey, Task> settled;
  private final Queue<ClosedTask> evicted = new ArrayDeque<>();
  private List<ClosedTask> closed = new ArrayList<>();

  /**
   * Empty shelves.
   *
   * @param onForgotten told of each task that can no longer be corrected
   */
  TaskShelves(WindowSettings settings, Ticker ticker, Consumer<Task> onForgotten) {
    this.settings = settings;
    this.ticker = ticker;
    this.open =
        bounded()
            .expireAfter(new DueTime())
            .evictionListener((key, task, cause) -> close(requireNonNull(task), cause))
            .build();
    this.settled =
        bounded()
            .expireAfterWrite(settings.correctionHorizon())
            .evictionListener((key, task, cause) -> onForgotten.accept(requireNonNull(task)))
            .build();
  }

  private Caffeine<TaskKey, Task> bounded() {
    return Caffeine.newBuilder()
        .ticker(ticker)
        .executor(Runnable::run)
        .maximumWeight(settings.maxOpen())
        .weigher((TaskKey key, Task task) -> task.weight());
  }

  /** The open task of this key: as it is, opened again, or new. */
  Task open(TaskKey key) {
    Task known = find(key);
    Task task = known == null ? new Task(key) : known;
    if (open.getIfPresent(key) == null) {
      settled.invalidate(key);
      task.openedAt(ticker.read());
      touch(task);
    }
    return task;
  }

  /** The task of this key, open or settled; null when there is none. */
  @Nullable Task find(TaskKey key) {
    Task task = open.getIfPresent(key);
    if (task == null) {
      open.invalidate(key); // lets go of what is due: the timer of the cache is a second late
      shelve();
      task = settled.getIfPresent(key);
    }
    return task;
  }

  /** Starts the idle time of an open task anew, and weighs it. */
  void touch(Task task) {
    task.touchedAt(ticker.read());
    open.put(task.key(), task);
  }

  /**
   * Takes away an open task that nothing is left of. If it was settled before, it is closed again,
   * and remembered like any other, should its key come back.
   */
  void discard(Task task) {
    open.invalidate(task.key());
    if (task.wasSettled()) {
      settled.put(task.key(), task);
      closed.add(new ClosedTask(task, CloseCause.IDLE));
    }
  }

  /** Hands out what was closed since the last time, and forgets what is past its horizon. */
  List<ClosedTask> closeDue() {
    shelve();
    settled.cleanUp();
    List<ClosedTask> due = closed;
    closed = new ArrayList<>();
    due.forEach(one -> one.task().settled());
    return due;
  }

  /** Closes all open tasks and hands out what was closed since the last time. */
  List<ClosedTask> closeAll(CloseCause cause) {
    shelve();
    for (Task task : open.asMap().values()) {
      evicted.add(new ClosedTask(task, cause));
    }
    open.invalidateAll();
    return closeDue();
  }

  long openTasks() {
    return open.estimatedSize();
  }

  long settledTasks() {
    return settled.estimatedSize();
  }

  /** Called inside an operation of the cache, so it only takes note. */
  private void close(Task task, RemovalCause cause) {
    CloseCause due = ages(task) ? CloseCause.MAX_AGE : CloseCause.IDLE;
    evicted.add(new ClosedTask(task, cause == RemovalCause.SIZE ? CloseCause.CAPACITY : due));
  }

  /** Whether the longest age comes before the end of the idle time. */
  private boolean ages(Task task) {
    long touchedAfter = task.touchedNanos() - task.openedNanos();
    return settings.maxAge().toNanos() - touchedAfter < settings.idleTimeout().toNanos();
  }

  /** Moves what the cache let go to the settled ones, unless it was opened again meanwhile. */
  private void shelve() {
    open.cleanUp();
    for (ClosedTask one = evicted.poll(); one != null; one = evicted.poll()) {
      if (open.getIfPresent(one.task().key()) == null) {
        settled.put(one.task().key(), one.task());
        closed.add(one);
      }
    }
  }

  /** A task is due when it was idle for the idle timeout or open for the longest age. */
  private final class DueTime implements Expiry<TaskKey, Task> {
    @Override
    public long expireAfterCreate(TaskKey key, Task task, long now) {
      long age = now - task.openedNanos();
      return Math.min(settings.idleTimeout().toNanos(), settings.maxAge().toNanos() - age);
    }

    @Override
    public long expireAfterUpdate(TaskKey key, Task task, long now, long remaining) {
      return expireAfterCreate(key, task, now);
    }

    @Override
    public long expireAfterRead(TaskKey key, Task task, long now, long remaining) {
      return remaining;
    }
  }
}
