package io.costpersuccess.span;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Attribute keys that most spans have none of. To tell that a key is not among them takes its hash,
 * which a string remembers, and one bit. Immutable.
 */
public final class KeySet {
  /** No key at all. */
  public static final KeySet NONE = new KeySet(List.of());

  private static final int WORDS = 64;

  private final Set<String> keys;
  private final long[] marks = new long[WORDS];

  /** A set of these keys. */
  public KeySet(Collection<String> keys) {
    this.keys = Set.copyOf(keys);
    for (String key : this.keys) {
      marks[word(key.hashCode())] |= bit(key.hashCode());
    }
  }

  /** Whether a key is among these. */
  public boolean contains(String key) {
    int hash = key.hashCode();
    return (marks[word(hash)] & bit(hash)) != 0 && keys.contains(key);
  }

  /** The keys, in no order. */
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
