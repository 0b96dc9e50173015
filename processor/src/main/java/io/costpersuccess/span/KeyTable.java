package io.costpersuccess.span;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of one carrier by key, for a reader who asks for many keys and finds few: a hash
 * table with open addressing, in a third of the memory of a {@code HashMap}. One bit tells of most
 * keys that they are absent. It is filled by its maker before it is handed to anyone, and only read
 * from then on.
 *
 * @param <V> what the carrier has for a value
 */
public final class KeyTable<V> {
  private static final int LEAST_SLOTS = 4;
  private static final int BITS = Long.SIZE - 1;

  /** A key and its value in turns, the key at an even place. */
  private final @Nullable Object[] slots;

  private long marks;

  /**
   * An empty table.
   *
   * @param most how many keys it may be given; a fifth of the slots or so stays empty
   */
  public KeyTable(int most) {
    this.slots = new Object[2 * Math.max(most + most / 4 + 1, LEAST_SLOTS)];
  }

  /** Adds a key; of equal keys the first counts. */
  public void put(String key, V value) {
    int place = place(key);
    if (slots[place] == null) {
      slots[place] = key;
      slots[place + 1] = value;
      marks |= mark(key);
    }
  }

  /** The value of a key; null when it has none. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(String key) {
    return (marks & mark(key)) == 0 ? null : (V) slots[place(key) + 1];
  }

  /** One bit of 64, by the lower end of the hash. */
  private static long mark(String key) {
    return 1L << (spread(key) & BITS);
  }

  /** Where a key is, or where it would be: the hash as a share of the table. */
  private int place(String key) {
    long share = Integer.toUnsignedLong(spread(key)) * (slots.length / 2);
    int place = 2 * (int) (share >>> Integer.SIZE);
    while (slots[place] != null && !key.equals(slots[place])) {
      place = place + 2 == slots.length ? 0 : place + 2;
    }
    return place;
  }

  /** Keys that differ in one character have hashes that differ little. */
  private static int spread(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
