package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * The origins of tasks that can no longer be corrected, so that what comes too late is known for
 * what it is. Bounded: of the oldest this, too, is forgotten.
 */
final class Forgotten {
  private final Cache<Origin, Boolean> origins;

  Forgotten(WindowSettings settings, Ticker ticker) {
    this.origins =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfterWrite(settings.correctionHorizon())
            .maximumSize(settings.maxOpen())
            .build();
  }

  void add(Origin origin) {
    origins.put(origin, Boolean.TRUE);
  }

  boolean contains(Origin origin) {
    return origins.getIfPresent(origin) != null;
  }
}
