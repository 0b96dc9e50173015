package io.costpersuccess.dialect;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.util.EnumMap;
import java.util.Map;

/** Quantities by class of usage while they are being added up; none is negative. */
final class Quantities {
  private final Map<UsageClass, Long> byClass = new EnumMap<>(UsageClass.class);

  /** Adds a quantity; absent ones and 0 change nothing. */
  void add(UsageClass usageClass, long quantity) {
    if (quantity > 0) {
      byClass.merge(usageClass, quantity, Long::sum);
    }
  }

  /** Moves at most this quantity, and no more than there is; tells how much was moved. */
  long move(UsageClass from, UsageClass to, long quantity) {
    long moved = Math.min(Math.max(quantity, 0), get(from));
    if (moved > 0) {
      byClass.put(from, get(from) - moved);
      add(to, moved);
    }
    return moved;
  }

  /** The quantity of a class so far. */
  long get(UsageClass usageClass) {
    return byClass.getOrDefault(usageClass, 0L);
  }

  /** All tokens so far. */
  long tokens() {
    long sum = 0;
    for (Map.Entry<UsageClass, Long> entry : byClass.entrySet()) {
      sum += entry.getKey().unit() == UsageClass.Unit.TOKEN ? entry.getValue() : 0;
    }
    return sum;
  }

  boolean isEmpty() {
    return byClass.isEmpty();
  }

  Usage toUsage() {
    return Usage.of(byClass);
  }
}
