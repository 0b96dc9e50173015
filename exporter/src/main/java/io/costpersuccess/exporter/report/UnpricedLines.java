package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.UnpricedCalls;
import java.util.StringJoiner;

/** What calls of unknown cost do to a difference in cost, in words. */
final class UnpricedLines {
  private UnpricedLines() {}

  /** The side on which a difference, the dearer less the cheaper, lies of the true one. */
  static String bound(UnpricedCalls unpriced, double deltaCost) {
    boolean isBound = (unpriced.cheaper() == 0) != (unpriced.dearer() == 0);
    boolean isLower = (unpriced.cheaper() == 0) == (deltaCost >= 0);
    return isBound ? (isLower ? "at least " : "at most ") : "";
  }

  /** How many such calls there are, such as {@code (unpriced calls: 3 of small)}. */
  static String counts(UnpricedCalls unpriced, String ofCheaper, String ofDearer) {
    var counts = new StringJoiner(", ", " (unpriced calls: ", ")").setEmptyValue("");
    add(counts, unpriced.cheaper(), ofCheaper);
    add(counts, unpriced.dearer(), ofDearer);
    return counts.toString();
  }

  private static void add(StringJoiner counts, long calls, String of) {
    if (calls != 0) {
      counts.add(calls + of);
    }
  }
}
