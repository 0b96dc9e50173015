package io.costpersuccess.call;

/**
 * Quantities by class of usage while they are being added up; none is negative. Makes one {@link
 * Usage}, which takes over what it holds.
 */
public final class UsageBuilder {
  private static final UsageClass[] CLASSES = UsageClass.values();

  private static final long[] SPENT = new long[0];

  private long[] byClass = new long[CLASSES.length];

  /** A builder without any quantity. */
  public UsageBuilder() {}

  /** Adds a quantity; absent ones and 0 change nothing. */
  public void add(UsageClass usageClass, long quantity) {
    if (quantity > 0) {
      byClass[index(usageClass)] += quantity;
    }
  }

  /** Moves at most this quantity, and no more than there is; tells how much was moved. */
  public long move(UsageClass from, UsageClass to, long quantity) {
    long moved = Math.min(Math.max(quantity, 0), get(from));
    byClass[index(from)] -= moved;
    byClass[index(to)] += moved;
    return moved;
  }

  /** The quantity of a class so far. */
  public long get(UsageClass usageClass) {
    return byClass[index(usageClass)];
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
