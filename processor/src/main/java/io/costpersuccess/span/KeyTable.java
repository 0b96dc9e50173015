package io.costpersuccess.span;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one carrier by key, for a reader who asks for many keys and finds few: a hash
 * table with open addressing, in half the memory of a {@code HashMap}. One bit tells of most keys
 * that they are absent. It is filled by its maker before it is handed to anyone, and only read from
 * then on.
 *
 * @param <V> what the carrier has for a value
 */
public final class KeyTable<V> {
  /** What is put in beyond these is left out; carriers of OpenTelemetry have 128 by default. */
  public static final int MOST = Character.MAX_VALUE;

  private static final int LEAST_SLOTS = 4;
  private static final int BITS = Long.SIZE - 1;

  /** By hash, where in the entries a key is, from 1; at least half are empty. */
  private final char[] slots;

  /** A key and its value in turns, in the order they were put in. */
  private final @Nullable Object[] entries;

  private int size;
  private long marks;

  /** An empty table, which may be given this many keys. */
  public KeyTable(int most) {
    int room = Math.min(most, MOST);
    this.slots = new char[slots(room)];
    this.entries = new Object[2 * room];
  }

  private static int slots(int room) {
    return 2 * Integer.highestOneBit(Math.max(2 * room - 1, LEAST_SLOTS));
  }

  /** Adds a key; of equal keys the first counts. */
  public void put(String key, V value) {
    int hash = spread(key);
    int slot = slot(key, hash);
    if (slots[slot] == 0 && 2 * size < entries.length) {
      entries[2 * size] = key;
      entries[2 * size + 1] = value;
      size++;
      slots[slot] = (char) size;
      marks |= mark(hash);
    }
  }

  /** The value of a key; null when it has none. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(String key) {
    int hash = spread(key);
    if ((marks & mark(hash)) == 0) {
      return null;
    }
    int place = slots[slot(key, hash)];
    return place == 0 ? null : (V) entries[2 * place - 1];
  }

  /** Hands over each key. */
  public void forEachKey(Consumer<? super String> action) {
    for (int i = 0; i < size; i++) {
      action.accept((String) Objects.requireNonNull(entries[2 * i]));
    }
  }

  /** The slot that a key has, or the empty one that it would have. */
  private int slot(String key, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && !key.equals(entries[2 * slots[slot] - 2])) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** One bit of 64, by the upper end of the hash. */
  private static long mark(int hash) {
    return 1L << (hash >>> (Integer.SIZE - 6) & BITS);
  }

  /** Keys that differ in one character have hashes that differ little. */
  private static int spread(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
