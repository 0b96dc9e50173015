package io.costpersuccess.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.task.WindowSettings;
import org.jspecify.annotations.Nullable;

/**
 * The entries that were published and can still be corrected. Not thread-safe: the owner holds a
 * lock around it.
 */
public final class Ledger {
  private record Published(@Nullable LedgerEntry entry, int revision) {}

  private final Cache<TaskKey, Published> published;

  /** An empty ledger that remembers entries as long as the window remembers tasks. */
  public Ledger(WindowSettings settings, Ticker ticker) {
    this.published =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .maximumSize(2 * settings.maxOpen())
            .expireAfterWrite(settings.correctionHorizon().plus(settings.maxAge()))
            .build();
  }

  /**
   * Enters the settlement of a task.
   *
   * @param entry the entry that counts from now on; null when nothing is left of the task
   * @return what changed; null when nothing did
   */
  public @Nullable Change enter(TaskKey task, @Nullable LedgerEntry entry) {
    Published last = published.getIfPresent(task);
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
        && before.cost().minus(after.cost()).isZero()
        && before.isComplete() == after.isComplete();
  }
}
