package io.costpersuccess.call;

import java.util.Arrays;

/**
 * Quantities by class of usage while they are being added up; none is negative. Makes one {@link
 * Usage}, which takes over what it holds.
 */
public final class UsageBuilder {
  private static final UsageClass[] CLASSES = UsageClass.values();

  /** Most calls use text alone, so that there is room for its classes first. */
  private static final int TEXT_CLASSES = index(UsageClass.REASONING) + 1;

  private static final long[] SPENT = new long[0];

  private long[] byClass = new long[TEXT_CLASSES];

  /** A builder without any quantity. */
  public UsageBuilder() {}

  /** Adds a quantity; absent ones and 0 change nothing. */
  public void add(UsageClass usageClass, long quantity) {
    if (quantity > 0) {
      makeRoom(usageClass);
      byClass[index(usageClass)] += quantity;
    }
  }

  private void makeRoom(UsageClass usageClass) {
    boolean isSpent = byClass.length == SPENT.length;
    if (index(usageClass) >= byClass.length && !isSpent) {
      byClass = Arrays.copyOf(byClass, CLASSES.length);
    }
  }

  /** Moves at most this quantity, and no more than there is; tells how much was moved. */
  public long move(UsageClass from, UsageClass to, long quantity) {
    long moved = Math.min(Math.max(quantity, 0), get(from));
    if (moved > 0) {
      byClass[index(from)] -= moved;
      add(to, moved);
    }
    return moved;
  }

  /** The quantity of a class so far. */
  public long get(UsageClass usageClass) {
    int index = index(usageClass);
    return index < byClass.length ? byClass[index] : 0;
  }

  /** All tokens so far. */
  public long tokens() {
    long sum = 0;
    for (UsageClass usageClass : CLASSES) {
      sum += usageClass.unit() == UsageClass.Unit.TOKEN ? get(usageClass) : 0;
    }
    return sum;
  }

  /** Whether every quantity is 0. */
  public boolean isEmpty() {
    for (long quantity : byClass) {
      if (quantity > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The usage; the builder is then of no more use.
   *
   * @throws IllegalArgumentException if a quantity is above {@link Usage#MAX_QUANTITY}
   */
  public Usage build() {
    Usage usage = Usage.owning(byClass);
    byClass = SPENT;
    return usage;
  }

  /** A map of boxed numbers would be the largest thing that a call makes; nothing stores this. */
  @SuppressWarnings("EnumOrdinal")
  private static int index(UsageClass usageClass) {
    return usageClass.ordinal();
  }
}
