package io.costpersuccess.dialect;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What the counts of an instrumentation include and what they leave out, as far as its code tells;
 * the numbers of a call may prove otherwise.
 *
 * @param cacheBeside the providers, by canonical name, whose cached tokens stand beside the input
 *     count instead of inside it
 * @param cacheMayBeUnseen whether a call without cache counts may have used a cache all the same
 * @param thoughts where the thoughts of Gemini are, which its API counts apart from the answer
 * @param totalIsWhole whether the total is the provider's own and so includes the cache, wherever
 *     that is counted; others add up what they show
 * @param disjoint whether no count is part of another
 */
record Accounting(
    Predicate<String> cacheBeside,
    boolean cacheMayBeUnseen,
    Thoughts thoughts,
    boolean totalIsWhole,
    boolean disjoint) {

  /** Where the thoughts of Gemini are. */
  enum Thoughts {
    /** Part of the output, as the semantic conventions ask for. */
    INSIDE,
    /** Beside the output. */
    BESIDE,
    /** Part of the output when their number is told, else left out. */
    INSIDE_IF_TOLD
  }

  /**
   * What the semantic conventions ask for: cached tokens are part of the input, reasoning is part
   * of the output, and both are reported.
   */
  static final Accounting BY_THE_BOOK =
      new Accounting(provider -> false, false, Thoughts.INSIDE, false, false);

  /** Every count is a bucket of its own. */
  static final Accounting BUCKETS =
      new Accounting(provider -> true, false, Thoughts.BESIDE, false, true);

  /** The same, with the cached tokens of these providers beside the input. */
  Accounting cacheBeside(String... providers) {
    return withCacheBeside(Set.of(providers)::contains);
  }

  /** The same, with cached tokens beside the input whoever the provider is. */
  Accounting cacheAlwaysBeside() {
    return withCacheBeside(provider -> true);
  }

  private Accounting withCacheBeside(Predicate<String> providers) {
    return new Accounting(providers, cacheMayBeUnseen, thoughts, totalIsWhole, disjoint);
  }

  /** The same, without cache counts on calls that may have used a cache. */
  Accounting cacheUnseen() {
    return new Accounting(cacheBeside, true, thoughts, totalIsWhole, disjoint);
  }

  /** The same, with the provider's own total. */
  Accounting withTotalOfProvider() {
    return new Accounting(cacheBeside, cacheMayBeUnseen, thoughts, true, disjoint);
  }

  /** The same, with the thoughts of Gemini elsewhere. */
  Accounting thoughts(Thoughts where) {
    return new Accounting(cacheBeside, cacheMayBeUnseen, where, totalIsWhole, disjoint);
  }
}
