package io.costpersuccess.call;

import java.util.Arrays;
import java.util.Map;

/**
 * Disjoint quantities of one call, by {@link UsageClass}. Immutable; every quantity is in the range
 * 0 to {@link #MAX_QUANTITY}.
 */
public final class Usage implements Comparable<Usage> {
  /** Largest quantity that is believed: 2^53, the largest integer every JSON reader keeps exact. */
  public static final long MAX_QUANTITY = 1L << 53;

  /** No usage at all. */
  public static final Usage NONE = new Usage(new long[0]);

  private static final UsageClass[] CLASSES = UsageClass.values();

  private final long[] quantities;

  private Usage(long[] quantities) {
    this.quantities = quantities;
  }

  /**
   * Usage with these quantities; classes that are absent are 0.
   *
   * @throws IllegalArgumentException if a quantity is negative or above {@link #MAX_QUANTITY}
   */
  public static Usage of(Map<UsageClass, Long> quantities) {
    var array = new long[CLASSES.length];
    quantities.forEach((usageClass, quantity) -> array[index(usageClass)] = checked(quantity));
    return new Usage(array);
  }

  /** Usage that takes over an array of quantities, one for each class. */
  static Usage owning(long[] quantities) {
    for (long quantity : quantities) {
      checked(quantity);
    }
    return new Usage(quantities);
  }

  private static long checked(long quantity) {
    if (quantity < 0 || quantity > MAX_QUANTITY) {
      throw new IllegalArgumentException(quantity + ": a quantity is between 0 and 2^53");
    }
    return quantity;
  }

  /** One array of a call costs a third of an EnumMap of boxed numbers; nothing stores the index. */
  @SuppressWarnings("EnumOrdinal")
  private static int index(UsageClass usageClass) {
    return usageClass.ordinal();
  }

  /** Quantity of one class in units of that class; 0 when there is none. */
  public long quantity(UsageClass usageClass) {
    int index = index(usageClass);
    return index < quantities.length ? quantities[index] : 0;
  }

  /** Whether no quantity is less than the other's. */
  public boolean covers(Usage other) {
    return Arrays.stream(CLASSES).allMatch(one -> quantity(one) >= other.quantity(one));
  }

  /**
   * The quantities that the other does not have.
   *
   * @throws IllegalArgumentException if this does not {@linkplain #covers cover} the other
   */
  public Usage minus(Usage other) {
    var array = new long[CLASSES.length];
    for (UsageClass usageClass : CLASSES) {
      array[index(usageClass)] = checked(quantity(usageClass) - other.quantity(usageClass));
    }
    return new Usage(array);
  }

  /**
   * The quantities of both, each at most {@link #MAX_QUANTITY}, which no sum of calls comes near.
   */
  public Usage plus(Usage other) {
    var array = new long[CLASSES.length];
    for (UsageClass usageClass : CLASSES) {
      long sum = quantity(usageClass) + other.quantity(usageClass);
      array[index(usageClass)] = Math.min(sum, MAX_QUANTITY);
    }
    return new Usage(array);
  }

  /** Tokens of all classes counted in tokens. */
  public long tokens() {
    long sum = 0;
    for (UsageClass usageClass : CLASSES) {
      sum += usageClass.unit() == UsageClass.Unit.TOKEN ? quantity(usageClass) : 0;
    }
    return sum;
  }

  /**
   * Prompt tokens of all classes, cached or not: the length that context tiers of price lists go
   * by.
   */
  public long inputTokens() {
    return quantity(UsageClass.INPUT)
        + quantity(UsageClass.CACHE_READ)
        + quantity(UsageClass.CACHE_WRITE_5M)
        + quantity(UsageClass.CACHE_WRITE_1H)
        + quantity(UsageClass.INPUT_AUDIO)
        + quantity(UsageClass.INPUT_IMAGE);
  }

  /** Whether every quantity is 0. */
  public boolean isEmpty() {
    for (long quantity : quantities) {
      if (quantity != 0) {
        return false;
      }
    }
    return true;
  }

  /** Orders by total tokens, then class by class: any total order serves to pick one of two. */
  @Override
  public int compareTo(Usage other) {
    int byTokens = Long.compare(tokens(), other.tokens());
    for (int i = 0; byTokens == 0 && i < CLASSES.length; i++) {
      byTokens = Long.compare(quantity(CLASSES[i]), other.quantity(CLASSES[i]));
    }
    return byTokens;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Usage other && compareTo(other) == 0;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (UsageClass usageClass : CLASSES) {
      hash = 31 * hash + Long.hashCode(quantity(usageClass));
    }
    return hash;
  }

  @Override
  public String toString() {
    var text = new StringBuilder("Usage{");
    for (UsageClass usageClass : CLASSES) {
      if (quantity(usageClass) > 0) {
        text.append(usageClass.wireName()).append('=').append(quantity(usageClass)).append(' ');
      }
    }
    return text.toString().strip() + "}";
  }
}
