package io.costpersuccess.ledger;

import io.costpersuccess.call.Usage;
import io.costpersuccess.pricing.PricedCall;

/** What the counts of two reports say about whether they are of one call. */
final class Likeness {
  private Likeness() {}

  /** Neither has counts, and they came to the same end. */
  static boolean lackCounts(PricedCall one, PricedCall other) {
    return areNamed(one, other)
        && !Evidence.isKnown(one)
        && !Evidence.isKnown(other)
        && one.call().attempt().failed() == other.call().attempt().failed();
  }

  /** One has no counts; if it failed, the other's call was over by then. */
  static boolean lacksCounts(PricedCall one, PricedCall other) {
    boolean knows = Evidence.isKnown(other);
    PricedCall silent = knows ? one : other;
    PricedCall known = knows ? other : one;
    return areNamed(one, other)
        && Evidence.isKnown(known)
        && !Evidence.isKnown(silent)
        && (!silent.call().attempt().failed() || within(known, silent));
  }

  /** Without counts a name is the least that two reports have in common. */
  private static boolean areNamed(PricedCall one, PricedCall other) {
    return one.call().model().name() != null && other.call().model().name() != null;
  }

  private static boolean within(PricedCall inner, PricedCall outer) {
    return !inner.call().start().isBefore(outer.call().start())
        && !inner.call().end().isAfter(outer.call().end());
  }

  /** What equal counts are: input and output; without tokens, all quantities. */
  record Counts(long input, long output, Usage others) {
    static Counts of(PricedCall priced) {
      Usage usage = priced.call().usage().usage();
      long input = usage.inputTokens();
      boolean hasTokens = usage.tokens() > 0;
      return new Counts(input, usage.tokens() - input, hasTokens ? Usage.NONE : usage);
    }
  }
}
