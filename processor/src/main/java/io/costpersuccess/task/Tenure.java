package io.costpersuccess.task;

import java.time.Duration;

/** Whether a task is open, and until when. */
final class Tenure {
  /** In an idle time the cache is told of a busy task so often. */
  private static final int RENEWALS = 16;

  /** What becomes of a task. */
  private enum State {
    /** It was not opened yet. */
    NEW,
    /** It is open for the first time. */
    OPEN,
    /** It is settled and can be corrected. */
    SETTLED,
    /** It was settled and is open again. */
    REOPENED
  }

  private State state = State.NEW;
  private long openedNanos;
  private long touchedNanos;
  private long renewedNanos;
  private int weight;

  boolean isOpen() {
    return state == State.OPEN || state == State.REOPENED;
  }

  /** Whether the task was settled at least once. */
  boolean wasSettled() {
    return state == State.SETTLED || state == State.REOPENED;
  }

  void open(long now) {
    state = wasSettled() ? State.REOPENED : State.OPEN;
    openedNanos = now;
    touchedNanos = now;
  }

  void settle() {
    state = State.SETTLED;
  }

  /** Starts the idle time anew. */
  void touch(long now) {
    touchedNanos = now;
  }

  /** When the idle time started. */
  long touchedNanos() {
    return touchedNanos;
  }

  /** Notes that the cache knows the weight and the time of now. */
  void renewed(int itsWeight, long now) {
    weight = itsWeight;
    renewedNanos = now;
  }

  /**
   * Whether the cache must be told again: the weight changed, or so much of the idle time is gone
   * that it would look in vain, and take the task for one of the oldest.
   */
  boolean isStale(int itsWeight, Duration idleTimeout) {
    return weight != itsWeight || touchedNanos - renewedNanos > idleTimeout.toNanos() / RENEWALS;
  }

  /** Nanoseconds until the task is due, by idle time or age. */
  long left(WindowSettings settings, long now) {
    return Math.min(idleLeft(settings, now), ageLeft(settings, now));
  }

  /** What the task is due by. */
  CloseCause cause(WindowSettings settings, long now) {
    return ageLeft(settings, now) < idleLeft(settings, now) ? CloseCause.MAX_AGE : CloseCause.IDLE;
  }

  private long idleLeft(WindowSettings settings, long now) {
    return settings.idleTimeout().toNanos() - (now - touchedNanos);
  }

  private long ageLeft(WindowSettings settings, long now) {
    return settings.maxAge().toNanos() - (now - openedNanos);
  }
}
