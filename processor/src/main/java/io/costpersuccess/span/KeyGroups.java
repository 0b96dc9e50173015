package io.costpersuccess.span;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attribute keys in groups, of which most spans have none. To tell that a key is in no group takes
 * its hash, which a string remembers, and one bit. Immutable.
 */
public final class KeyGroups {
  /** No group at all. */
  public static final KeyGroups NONE = new KeyGroups(List.of());

  private static final int WORDS = 64;

  /** The groups of each key, a bit for each. */
  private final Map<String, Long> groups = new HashMap<>();

  private final long[] marks = new long[WORDS];
  private final Set<String> keys;

  /**
   * These groups.
   *
   * @param groups at most 64; the group at index i is told by bit i
   */
  public KeyGroups(List<? extends Collection<String>> groups) {
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
