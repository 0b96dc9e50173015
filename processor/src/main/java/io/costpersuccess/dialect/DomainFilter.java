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
  private static final String SCHEME_END = "://";

  private final long[] marks = new long[BITS / Long.SIZE];

  DomainFilter(Set<String> domains) {
    domains.forEach(domain -> mark(hash(domain)));
  }

  private void mark(int hash) {
    marks[word(hash)] |= bit(hash);
  }

  /** Whether the host of a URL, or a host alone, may be in one of the domains. */
  boolean mayHold(String url) {
    int hash = hash(url);
    return (marks[word(hash)] & bit(hash)) != 0;
  }

  /** Of the last two labels of the host from their end, in any case of letters. */
  private static int hash(String url) {
    int colon = url.indexOf(':');
    int start = url.startsWith(SCHEME_END, colon) ? colon + SCHEME_END.length() : 0;
    int path = url.indexOf('/', start);
    int hash = 0;
    int dots = 0;
    for (int i = (path < 0 ? url.length() : path) - 1; i >= start && dots < 2; i--) {
      char at = url.charAt(i);
      if (at == '@') {
        break;
      }
      boolean isPort = at == ':';
      dots = isPort ? 0 : dots + (at == '.' ? 1 : 0);
      hash = isPort ? 0 : dots == 2 ? hash : PRIME * hash + (at | LOWER_CASE);
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
