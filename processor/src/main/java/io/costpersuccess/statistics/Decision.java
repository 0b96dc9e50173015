package io.costpersuccess.statistics;

/** Which of two arms is the better buy, as far as the data show. */
public enum Decision {
  /** The cheaper arm. */
  CHEAPER,
  /** The dearer arm. */
  DEARER,
  /**
   * One arm costs more and succeeds more often; which is better depends on what a success is worth.
   */
  TRADE_OFF,
  /** The data do not show it yet. */
  UNDECIDED
}
