package io.costpersuccess.ledger;

import io.costpersuccess.task.Task;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries that were published and can still be corrected: those of every task that the window
 * still knows. Not thread-safe: the owner holds a lock around it.
 */
public final class Ledger {
  private record Published(@Nullable LedgerEntry entry, int revision) {}

  /** By task and not by key: what comes after a task was forgotten must not replace its entry. */
  private final Map<Task, Published> published = new WeakHashMap<>();

  /** An empty ledger. */
  public Ledger() {}

  /**
   * Enters the settlement of a task.
   *
   * @param entry the entry that counts from now on; null when nothing is left of the task
   * @return what changed; null when nothing did
   */
  public @Nullable Change enter(Task task, @Nullable LedgerEntry entry) {
    Published last = published.get(task);
    LedgerEntry before = last == null ? null : last.entry();
    if (saysTheSame(before, entry)) {
      return null;
    }
    int revision = last == null ? 0 : last.revision() + 1;
    published.put(task, new Published(entry, revision));
    return new Change(before, entry, revision);
  }

  /** A task that was closed once more and learned nothing that counts is not corrected. */
  private static boolean saysTheSame(@Nullable LedgerEntry before, @Nullable LedgerEntry after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    return before.group().equals(after.group())
        && before.judgement().equals(after.judgement())
        && before.counts().equals(after.counts())
        && before.callCosts().equals(after.callCosts())
        && before.cost().minus(after.cost()).isZero()
        && before.weight().equals(after.weight())
        && before.isComplete() == after.isComplete();
  }
}
