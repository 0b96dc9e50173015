package io.costpersuccess.span;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Attribute keys in groups, of which most spans have none. To tell that a key is in no group takes
 * its hash, which a string remembers, and one bit. Immutable, but for what it remembers of the
 * objects it was asked about; safe for use by many threads.
 */
public final class KeyGroups {
  /** No group at all. */
  public static final KeyGroups NONE = new KeyGroups(List.of());

  private static final int WORDS = 64;

  /** More than the keys of an application's instrumentations; a power of two. */
  private static final int STRANGERS = 512;

  /** The groups of each key, a bit for each. */
  private final Map<String, Long> groups = new HashMap<>();

  private final long[] marks = new long[WORDS];
  private final Set<String> keys;
  private final long tested;
  private final Predicate<String> test;

  /**
   * Objects that stand for keys in no group, each at the place of its hash. They are compared, and
   * never looked into, so that it does not matter which thread put them there.
   */
  private final @Nullable Object[] strangers = new @Nullable Object[STRANGERS];

  /**
   * These groups.
   *
   * @param groups at most 64; the group at index i is told by bit i
   */
  public KeyGroups(List<? extends Collection<String>> groups) {
    this(groups, 0, text -> true);
  }

  /**
   * These groups, of which some count a key only with a text that passes a test.
   *
   * @param groups at most 64; the group at index i is told by bit i
   * @param tested the bits of the groups whose texts are tested
   * @param test whether a text passes; it makes no garbage
   */
  public KeyGroups(List<? extends Collection<String>> groups, long tested, Predicate<String> test) {
    this.tested = tested;
    this.test = test;
    if (groups.size() > Long.SIZE) {
      throw new IllegalArgumentException(groups.size() + " groups: at most 64 can be told apart");
    }
    for (int i = 0; i < groups.size(); i++) {
      for (String key : groups.get(i)) {
        this.groups.merge(key, 1L << i, (one, other) -> one | other);
        marks[word(key.hashCode())] |= bit(key.hashCode());
      }
    }
    this.keys = Set.copyOf(this.groups.keySet());
  }

  /** One group of these keys, told by bit 0. */
  public static KeyGroups of(Collection<String> keys) {
    return new KeyGroups(List.of(keys));
  }

  /** The groups that a key is in, a bit for each; 0 when in none. */
  public long of(String key) {
    int hash = key.hashCode();
    return (marks[word(hash)] & bit(hash)) == 0 ? 0 : groups.getOrDefault(key, 0L);
  }

  /** The groups that a key with this value is in, a bit for each; 0 when in none. */
  public long of(String key, Object value) {
    return passing(of(key), value);
  }

  private long passing(long found, Object value) {
    boolean fails = (found & tested) != 0 && !(value instanceof String text && test.test(text));
    return fails ? found & ~tested : found;
  }

  /**
   * The groups that the key of an object is in, a bit for each. Instrumentations have their keys as
   * constants, so that the very object that was in no group is known again by one look.
   *
   * @param key gives the key, the same at all times
   * @param value the value of the key
   */
  public <K> long of(K keyed, Function<? super K, String> key, Object value) {
    return strangers[place(keyed)] == keyed ? 0 : find(keyed, key, value);
  }

  /** Apart from the look above, which is small enough to become a part of its caller. */
  private <K> long find(K keyed, Function<? super K, String> key, Object value) {
    long found = of(key.apply(keyed));
    if (found == 0) {
      strangers[place(keyed)] = keyed;
    }
    return passing(found, value);
  }

  private static int place(Object keyed) {
    return keyed.hashCode() & (STRANGERS - 1);
  }

  /** The keys of all groups, in no order. */
  public Set<String> keys() {
    return keys;
  }

  private static int word(int hash) {
    return (hash >>> 6) & (WORDS - 1);
  }

  private static long bit(int hash) {
    return 1L << (hash & 63);
  }
}
