package io.costpersuccess.statistics;

/** The rule that successes and trials obey. */
final class Counts {

  private Counts() {}

  /** Throws IllegalArgumentException unless 0 &lt;= successes &lt;= n. */
  static void check(long successes, long n) {
    if (n < 0) {
      throw new IllegalArgumentException("n " + n + ": a count of at least 0 is expected");
    }
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(
          "successes " + successes + ": a count from 0 to n = " + n + " is expected");
    }
  }
}
