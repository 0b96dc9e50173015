package io.costpersuccess.dialect;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import java.util.EnumMap;

/**
 * Token counts as an instrumentation wrote them, before it is known which include which. Absent
 * counts are {@link Counts#ABSENT}.
 *
 * @param input prompt tokens, with or without the cached ones
 * @param output completion tokens, with or without the reasoning ones
 * @param cacheRead prompt tokens read from a cache
 * @param cacheWrite5m prompt tokens written to a short-lived cache, or to one of unknown life
 * @param cacheWrite1h prompt tokens written to a cache that lives an hour
 * @param reasoning completion tokens spent on reasoning
 * @param total all tokens; only evidence, never added
 */
record TokenCounts(
    long input,
    long output,
    long cacheRead,
    long cacheWrite5m,
    long cacheWrite1h,
    long reasoning,
    long total) {

  /** Whether there is anything to price. */
  boolean isAbsent() {
    return input == Counts.ABSENT && output == Counts.ABSENT && cached() == 0 && reasoning <= 0;
  }

  /**
   * The counts made disjoint. Cached tokens are a part of the input, as the semantic conventions
   * say, unless the numbers prove that they stand beside it: a part exceeds the whole, or only then
   * do the parts add up to the total. The same holds for reasoning and output.
   */
  UsageReading disjoint() {
    if (isAbsent()) {
      return UsageReading.MISSING;
    }
    long uncached = cacheStandsBeside() ? present(input) : present(input) - cached();
    long text = reasoningStandsBeside() ? present(output) : present(output) - present(reasoning);
    var quantities = new EnumMap<UsageClass, Long>(UsageClass.class);
    quantities.put(UsageClass.INPUT, uncached);
    quantities.put(UsageClass.CACHE_READ, present(cacheRead));
    quantities.put(UsageClass.CACHE_WRITE_5M, present(cacheWrite5m));
    quantities.put(UsageClass.CACHE_WRITE_1H, present(cacheWrite1h));
    quantities.put(UsageClass.OUTPUT, text);
    quantities.put(UsageClass.REASONING, present(reasoning));
    return UsageReading.exact(Usage.of(quantities));
  }

  private boolean cacheStandsBeside() {
    boolean totalProvesIt = total == shown() + cached() || total == everything();
    return cached() > present(input) || (cached() > 0 && totalProvesIt);
  }

  private boolean reasoningStandsBeside() {
    boolean totalProvesIt = total == shown() + present(reasoning) || total == everything();
    return present(reasoning) > present(output) || (present(reasoning) > 0 && totalProvesIt);
  }

  private long shown() {
    return present(input) + present(output);
  }

  private long everything() {
    return shown() + cached() + present(reasoning);
  }

  private long cached() {
    return present(cacheRead) + present(cacheWrite5m) + present(cacheWrite1h);
  }

  private static long present(long count) {
    return count == Counts.ABSENT ? 0 : count;
  }
}
