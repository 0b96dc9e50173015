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
import org.jspecify.annotations.Nullable;

/**
 * The two places of a task: open until it is due, then settled until the correction horizon. A
 * settled task that learns something is opened again. Not thread-safe.
 *
 * <p>The cache of open tasks is told seldom that a task was touched; when it lets one go that is
 * not due yet, it gets it back.
 */
final class TaskShelves {
  private final WindowSettings settings;
  private final Ticker ticker;
  private final Cache<TaskKey, Task> open;
  private final Cache<TaskKey, Task> settled;
  private final Queue<Evicted> evicted = new ArrayDeque<>();
  private List<ClosedTask> closed = new ArrayList<>();

  /** Receiver of tasks that can no longer be corrected. */
  interface Forgetful {
    /** Lets go of a task, because its horizon is past, or for want of room. */
    void forget(Task task, boolean isPastHorizon);
  }

  /** What the cache of open tasks let go, and why. */
  private record Evicted(Task task, RemovalCause cause) {}

  /**
   * Empty shelves.
   *
   * @param forgetful told of each task that can no longer be corrected
   */
  TaskShelves(WindowSettings settings, Ticker ticker, Forgetful forgetful) {
    this.settings = settings;
    this.ticker = ticker;
    this.open =
        bounded()
            .expireAfter(new DueTime())
            .evictionListener((key, task, cause) -> evict(requireNonNull(task), cause))
            .build();
    this.settled =
        bounded()
            .expireAfterWrite(settings.correctionHorizon())
            .evictionListener(
                (key, task, cause) ->
                    forgetful.forget(requireNonNull(task), cause == RemovalCause.EXPIRED))
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
    return open(known == null ? new Task(key) : known);
  }

  /** The task, open; see {@link #open(Task, long)}. */
  Task open(Task task) {
    return open(task, now());
  }

  /** What the clock shows. */
  long now() {
    return ticker.read();
  }

  /**
   * The task, open: as it is, or closed for what it learned so far and opened again. Its idle time
   * starts anew.
   *
   * @param now what the clock shows
   */
  Task open(Task task, long now) {
    if (task.tenure().isOpen() && task.tenure().left(settings, now) <= 0) {
      close(task, task.tenure().cause(settings, now));
    }
    if (!task.tenure().isOpen()) {
      settled.invalidate(task.key());
      task.tenure().open(now);
      put(task, now);
    }
    task.tenure().touch(now);
    return task;
  }

  /** The task of this key, open or settled; null when there is none. */
  @Nullable Task find(TaskKey key) {
    Task task = open.asMap().get(key);
    return task == null ? shelved(key) : task;
  }

  private @Nullable Task shelved(TaskKey key) {
    shelve();
    Task task = open.getIfPresent(key);
    return task == null ? settled.getIfPresent(key) : task;
  }

  /** Tells the cache, if need be, what an open task weighs and that it was touched. */
  void weigh(Task task) {
    if (task.tenure().isStale(task.weight(), settings.idleTimeout())) {
      put(task, task.tenure().touchedNanos());
    }
  }

  private void put(Task task, long now) {
    task.tenure().renewed(task.weight(), now);
    open.put(task.key(), task);
  }

  /**
   * Takes away an open task that nothing is left of, so that it is not put back should the cache
   * have let it go. If it was settled before, it is closed again, and remembered like any other,
   * should its key come back.
   */
  void discard(Task task) {
    boolean isKnown = task.tenure().wasSettled();
    task.tenure().settle();
    open.invalidate(task.key());
    if (isKnown) {
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
    return due;
  }

  /** Closes all open tasks and hands out what was closed since the last time. */
  List<ClosedTask> closeAll(CloseCause cause) {
    shelve();
    List.copyOf(open.asMap().values()).forEach(task -> close(task, cause));
    return closeDue();
  }

  /** Closes a task that nothing more may be put into, and keeps it no longer. */
  void seal(Task task) {
    close(task, CloseCause.CAPACITY);
    settled.invalidate(task.key());
  }

  long openTasks() {
    return open.estimatedSize();
  }

  long settledTasks() {
    return settled.estimatedSize();
  }

  private void close(Task task, CloseCause cause) {
    task.tenure().settle();
    open.invalidate(task.key());
    settled.put(task.key(), task);
    closed.add(new ClosedTask(task, cause));
  }

  /** Called inside an operation of the cache, so it only takes note. */
  private void evict(Task task, RemovalCause cause) {
    evicted.add(new Evicted(task, cause));
  }

  /** Looks through what the cache let go: some is due, some was touched, some is closed already. */
  private void shelve() {
    open.cleanUp();
    for (Evicted one = evicted.poll(); one != null; one = evicted.poll()) {
      if (one.task.tenure().isOpen()) {
        shelve(one);
      }
    }
  }

  private void shelve(Evicted one) {
    Task task = one.task;
    long now = ticker.read();
    if (one.cause == RemovalCause.SIZE) {
      close(task, CloseCause.CAPACITY);
    } else if (task.tenure().left(settings, now) <= 0) {
      close(task, task.tenure().cause(settings, now));
    } else {
      put(task, now);
    }
  }

  /** A task is due when it was idle for the idle timeout or open for the longest age. */
  private final class DueTime implements Expiry<TaskKey, Task> {
    @Override
    public long expireAfterCreate(TaskKey key, Task task, long now) {
      return task.tenure().left(settings, now);
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
