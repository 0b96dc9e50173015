package io.costpersuccess.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is found out about an instrumentation scope once, by its name. Scopes come from libraries,
 * so there are few; above a number they are not remembered. Safe for use by many threads.
 *
 * @param <V> what is found out
 */
final class PerScope<V> {
  private static final int MOST_SCOPES = 1_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> finder;

  PerScope(Function<String, V> finder) {
    this.finder = finder;
  }

  V of(String scope) {
    V remembered = known.get(scope);
    if (remembered != null) {
      return remembered;
    }
    V found = finder.apply(scope);
    if (known.size() < MOST_SCOPES) {
      known.put(scope, found);
    }
    return found;
  }
}
