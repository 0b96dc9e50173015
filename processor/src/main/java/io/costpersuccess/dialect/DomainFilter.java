package io.costpersuccess.dialect;

import java.util.Set;

/**
 * A test that most hosts fail which are in none of some domains, by a hash of their last two
 * labels. Makes no garbage. Immutable.
 */
final class DomainFilter {
  /** A power of two, above the number of domains by so much that few others have their bits. */
  private static final int BITS = 2_048;

  private static final int PRIME = 31;
  private static final int LOWER_CASE = 0x20;

  private final long[] marks = new long[BITS / Long.SIZE];

  DomainFilter(Set<String> domains) {
    domains.forEach(domain -> mark(hash(domain, 0, domain.length())));
  }

  private void mark(int hash) {
    marks[word(hash)] |= bit(hash);
  }

  /** Whether the host between two places of a text may be in one of the domains. */
  boolean mayHold(String text, int from, int to) {
    int start = to;
    for (int dots = 0; start > from; start--) {
      dots += text.charAt(start - 1) == '.' ? 1 : 0;
      if (dots == 2) {
        break;
      }
    }
    int hash = hash(text, start, to);
    return (marks[word(hash)] & bit(hash)) != 0;
  }

  /** In any case of letters. */
  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = PRIME * hash + (text.charAt(i) | LOWER_CASE);
    }
    return hash ^ hash >>> Short.SIZE;
  }

  private static int word(int hash) {
    return (hash >>> 6) & (BITS / Long.SIZE - 1);
  }

  private static long bit(int hash) {
    return 1L << (hash & (Long.SIZE - 1));
  }
}
