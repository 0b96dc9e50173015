package io.costpersuccess.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bound on the values of one metric attribute. The first values are kept, further ones become
 * {@link #OTHER}, so that the SDK's own overflow never hides money.
 */
final class Cap {
  static final String OTHER = "other";

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final int most;

  Cap(int most) {
    this.most = most;
  }

  /** The value itself, or {@link #OTHER}. Threads that race may let a few more values in. */
  String of(String value) {
    if (known.contains(value)) {
      return value;
    }
    if (known.size() >= most) {
      return OTHER;
    }
    known.add(value);
    return value;
  }
}
