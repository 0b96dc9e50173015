package io.costpersuccess.statistics;

/** Which of two arms is the better buy, as far as the data show. */
public enum Decision {
  /** The cheaper arm: what it saves outweighs the labour of its additional failures. */
  CHEAPER,
  /** The dearer arm: the labour that it saves outweighs its price. */
  DEARER,
  /** The data do not show it yet. */
  UNDECIDED
}
