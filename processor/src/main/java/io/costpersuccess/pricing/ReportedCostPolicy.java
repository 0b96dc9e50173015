package io.costpersuccess.pricing;

/** What to do with a cost that the provider or a gateway reported with the call. */
public enum ReportedCostPolicy {
  /** It is the cost; prices are for calls without one. */
  PREFER,
  /** Prices alone count. */
  IGNORE
}
