package io.costpersuccess.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is found out about a name once, such as that of an instrumentation scope or a host. They
 * come from libraries and settings, so there are few; above a number they are not remembered. Safe
 * for use by many threads.
 *
 * @param <V> what is found out
 */
final class PerName<V> {
  private static final int MOST_NAMES = 1_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> finder;

  PerName(Function<String, V> finder) {
    this.finder = finder;
  }

  V of(String name) {
    V remembered = known.get(name);
    if (remembered != null) {
      return remembered;
    }
    V found = finder.apply(name);
    if (known.size() < MOST_NAMES) {
      known.put(name, found);
    }
    return found;
  }
}
