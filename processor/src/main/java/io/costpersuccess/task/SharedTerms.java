package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Interner;

/** The terms of all calls of a window, each once, for as long as a call needs them. */
final class SharedTerms {
  private final Interner<CallTerms> terms = Interner.newWeakInterner();

  CallTerms one(CallTerms like) {
    return terms.intern(like);
  }
}
