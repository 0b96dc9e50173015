package io.costpersuccess.pricing;

/** How far the cost of a call can be believed, or why there is none. */
public enum CostStatus {
  /** List price of everything that was used. */
  PRICED("priced"),
  /** At least this much: something that was used has no price, or was billed at a higher one. */
  LOWER_BOUND("priced:lower_bound"),
  /** At most this much: a discount is known to exist, but not its size. */
  UPPER_BOUND("priced:upper_bound"),
  /** The amount that the provider or a gateway reported with the call. */
  REPORTED("priced:reported"),
  /** Nothing, for the provider rejected the call: it answers with an error and bills no token. */
  NOT_BILLED("priced:not_billed"),
  /** No price is known for the model, or for anything that was used of it. */
  UNKNOWN_MODEL("unpriced:unknown_model"),
  /** The telemetry does not say what was used. */
  MISSING_USAGE("unpriced:missing_usage"),
  /** What the telemetry says was used cannot be true. */
  INVALID_USAGE("unpriced:invalid_usage");

  private final String wireName;

  CostStatus(String wireName) {
    this.wireName = wireName;
  }

  /** Name in reports and span attributes, such as {@code priced:lower_bound}. */
  public String wireName() {
    return wireName;
  }

  /** Whether there is an amount. */
  public boolean isPriced() {
    return switch (this) {
      case PRICED, LOWER_BOUND, UPPER_BOUND, REPORTED, NOT_BILLED -> true;
      case UNKNOWN_MODEL, MISSING_USAGE, INVALID_USAGE -> false;
    };
  }
}
