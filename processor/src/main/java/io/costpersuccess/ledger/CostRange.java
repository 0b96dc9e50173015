package io.costpersuccess.ledger;

import java.math.BigDecimal;

/**
 * What one or many tasks cost, whatever is meant by silence: an unlabelled task may have succeeded,
 * or failed with the labour of a failure that nobody escalated. A labelled one costs what it costs.
 *
 * @param low total cost in USD if every unlabelled task succeeded
 * @param high total cost in USD if every one failed
 */
public record CostRange(BigDecimal low, BigDecimal high) {
  /** No cost. */
  public static final CostRange ZERO = new CostRange(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Of a labelled task. */
  public static CostRange of(BigDecimal usd) {
    return new CostRange(usd, usd);
  }

  /** The sum of both. */
  public CostRange plus(CostRange other) {
    return new CostRange(low.add(other.low), high.add(other.high));
  }

  /** The difference of both. */
  public CostRange minus(CostRange other) {
    return new CostRange(low.subtract(other.low), high.subtract(other.high));
  }

  /** So many times both. */
  public CostRange times(BigDecimal count) {
    return new CostRange(low.multiply(count), high.multiply(count));
  }
}
