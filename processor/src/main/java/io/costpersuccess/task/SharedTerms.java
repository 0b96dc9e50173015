package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Interner;
import org.jspecify.annotations.Nullable;

/** The terms of all calls of a window, each once, for as long as a call needs them. */
final class SharedTerms {
  /** Most traffic is of few kinds of calls; a power of two. */
  private static final int RECENT = 64;

  private static final int HALF = 16;

  private final Interner<CallTerms> terms = Interner.newWeakInterner();

  /** Those asked for last, each at the place of its hash; an interner takes three times as long. */
  private final @Nullable CallTerms[] recent = new @Nullable CallTerms[RECENT];

  CallTerms one(CallTerms like) {
    int hash = like.hashCode();
    int place = (hash ^ (hash >>> HALF)) & (RECENT - 1);
    CallTerms known = recent[place];
    if (known != null && known.equals(like)) {
      return known;
    }
    CallTerms one = terms.intern(like);
    recent[place] = one;
    return one;
  }
}
