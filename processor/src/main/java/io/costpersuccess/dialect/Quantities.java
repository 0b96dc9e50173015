package io.costpersuccess.dialect;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.util.function.ToLongFunction;

/** Quantities by class of usage while they are being added up; none is negative. */
final class Quantities implements ToLongFunction<UsageClass> {
  private static final UsageClass[] CLASSES = UsageClass.values();

  private final long[] byClass = new long[CLASSES.length];

  /** Adds a quantity; absent ones and 0 change nothing. */
  void add(UsageClass usageClass, long quantity) {
    if (quantity > 0) {
      byClass[index(usageClass)] += quantity;
    }
  }

  /** Moves at most this quantity, and no more than there is; tells how much was moved. */
  long move(UsageClass from, UsageClass to, long quantity) {
    long moved = Math.min(Math.max(quantity, 0), get(from));
    byClass[index(from)] -= moved;
    byClass[index(to)] += moved;
    return moved;
  }

  /** The quantity of a class so far. */
  long get(UsageClass usageClass) {
    return byClass[index(usageClass)];
  }

  @Override
  public long applyAsLong(UsageClass usageClass) {
    return get(usageClass);
  }

  /** All tokens so far. */
  long tokens() {
    long sum = 0;
    for (UsageClass usageClass : CLASSES) {
      sum += usageClass.unit() == UsageClass.Unit.TOKEN ? get(usageClass) : 0;
    }
    return sum;
  }

  boolean isEmpty() {
    for (long quantity : byClass) {
      if (quantity > 0) {
        return false;
      }
    }
    return true;
  }

  Usage toUsage() {
    return Usage.of(this);
  }

  /** A map of boxed numbers would be the largest thing that a call makes; nothing stores this. */
  @SuppressWarnings("EnumOrdinal")
  private static int index(UsageClass usageClass) {
    return usageClass.ordinal();
  }
}
