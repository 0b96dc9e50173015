package io.costpersuccess.ledger;

/**
 * Counts over the calls of one or many tasks.
 *
 * @param calls counted calls
 * @param unpriced counted calls of unknown cost
 * @param failed counted calls that ended in an error
 * @param tokens tokens of counted calls
 * @param turns traces with at least one counted call
 */
public record CallCounts(long calls, long unpriced, long failed, long tokens, long turns) {
  /** Nothing counted. */
  public static final CallCounts ZERO = new CallCounts(0, 0, 0, 0, 0);

  /** The sum of both, item by item. */
  public CallCounts plus(CallCounts other) {
    return new CallCounts(
        calls + other.calls,
        unpriced + other.unpriced,
        failed + other.failed,
        tokens + other.tokens,
        turns + other.turns);
  }

  /** The difference of both, item by item. */
  public CallCounts minus(CallCounts other) {
    return new CallCounts(
        calls - other.calls,
        unpriced - other.unpriced,
        failed - other.failed,
        tokens - other.tokens,
        turns - other.turns);
  }
}
