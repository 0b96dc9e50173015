package io.costpersuccess.dialect;

/**
 * Token counts as an instrumentation wrote them, before it is known which include which. Absent
 * counts are {@link Counts#ABSENT}; counts of the cache are 0 when they are absent.
 *
 * @param input prompt tokens, with or without the cached ones
 * @param uncached prompt tokens that are certainly without the cached ones
 * @param output completion tokens, with or without the reasoning ones
 * @param extraInput prompt tokens that are certainly not part of the input count
 * @param cacheRead prompt tokens read from a cache
 * @param cacheWrite5m prompt tokens written to a short-lived cache, or to one of unknown life
 * @param cacheWrite1h prompt tokens written to a cache that lives an hour
 * @param cacheSeen whether the telemetry tells anything of the cache, if only that it was not used
 * @param reasoning completion tokens spent on reasoning
 * @param total all tokens but the extra input; only evidence, never added
 */
record TokenCounts(
    long input,
    long uncached,
    long output,
    long extraInput,
    long cacheRead,
    long cacheWrite5m,
    long cacheWrite1h,
    boolean cacheSeen,
    long reasoning,
    long total) {

  /**
   * The counts of one call. What cannot be counts as absent: a total of 0, and an input of 0 beside
   * an output, for no prompt is empty.
   */
  static TokenCounts read(Counts counts) {
    long read = counts.get(Fact.CACHE_READ);
    long write = counts.get(Fact.CACHE_WRITE);
    long write5m = counts.get(Fact.CACHE_WRITE_5M);
    long write1h = counts.get(Fact.CACHE_WRITE_1H);
    long parts = present(write5m) + present(write1h);
    if (write > 0 && parts > write) {
      counts.exceeds(
          write5m > 0 ? Fact.CACHE_WRITE_5M : Fact.CACHE_WRITE_1H, parts, Fact.CACHE_WRITE, write);
    }
    return new TokenCounts(
            counts.first(Fact.BILLED_INPUT, Fact.INPUT),
            counts.get(Fact.UNCACHED_INPUT),
            counts.first(Fact.BILLED_OUTPUT, Fact.OUTPUT),
            present(counts.get(Fact.EXTRA_INPUT)),
            present(read),
            write > 0 ? write - present(write1h) : present(write5m),
            present(write1h),
            Math.max(Math.max(read, write), Math.max(write5m, write1h)) != Counts.ABSENT,
            counts.get(Fact.REASONING),
            counts.get(Fact.TOTAL))
        .plausible();
  }

  private TokenCounts plausible() {
    long whole = total == 0 ? Counts.ABSENT : total;
    boolean includesExtra = extraInput > 0 && whole - extraInput >= shown();
    whole = includesExtra ? whole - extraInput : whole;
    boolean noInput = Math.max(input, uncached) == 0 && cached() == 0 && (output > 0 || whole > 0);
    long own = ownOutput(whole);
    if (!noInput && own == output && whole == total) {
      return this;
    }
    return new TokenCounts(
        noInput ? Counts.ABSENT : input,
        noInput ? Counts.ABSENT : uncached,
        own,
        extraInput,
        cacheRead,
        cacheWrite5m,
        cacheWrite1h,
        cacheSeen,
        reasoning,
        whole);
  }

  /**
   * The output without the input: an output that is the total above an input is the total under a
   * wrong name, and an output of 0 below a total that has room for one was not told.
   */
  private long ownOutput(long whole) {
    long prompt = present(input) + (cached() > present(input) ? cached() : 0);
    if (output == whole && prompt > 0 && whole > prompt) {
      return whole - prompt;
    }
    return output == 0 && reasoning <= 0 && whole > prompt ? Counts.ABSENT : output;
  }

  /** Whether there is nothing to price. */
  boolean isAbsent() {
    long most = Math.max(Math.max(input, uncached), Math.max(output, total));
    return most == Counts.ABSENT && cached() == 0 && reasoning <= 0;
  }

  /** All tokens read from or written to a cache. */
  long cached() {
    return cacheRead + cacheWrite5m + cacheWrite1h;
  }

  /** Input and output as they are written. */
  long shown() {
    return present(input) + present(output);
  }

  /** The count, or 0 when it is absent. */
  static long present(long count) {
    return Math.max(count, 0);
  }
}
