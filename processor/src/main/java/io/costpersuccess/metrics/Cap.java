package io.costpersuccess.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bound on the values that telemetry chooses. The first ones are kept, further ones become the
 * other one, so that the SDK's own overflow never hides money.
 *
 * @param <T> a value of one attribute, or the values of several together
 */
final class Cap<T> {
  private final Set<T> known = ConcurrentHashMap.newKeySet();
  private final int most;
  private final T other;

  Cap(int most, T other) {
    this.most = most;
    this.other = other;
  }

  /** The value itself, or the other one. Threads that race may let a few more values in. */
  T of(T value) {
    if (known.contains(value)) {
      return value;
    }
    if (known.size() >= most) {
      return other;
    }
    known.add(value);
    return value;
  }
}
