package io.costpersuccess.pricing;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading.Quality;

/** On which side of the true cost an amount may lie. */
enum Bound {
  /** On neither. */
  EXACT(CostStatus.PRICED),
  /** Not below. */
  UPPER(CostStatus.UPPER_BOUND),
  /** Not above. */
  LOWER(CostStatus.LOWER_BOUND);

  private final CostStatus status;

  Bound(CostStatus status) {
    this.status = status;
  }

  CostStatus status() {
    return status;
  }

  /** The bound of a sum; missing money is the graver flaw, so the lower bound wins. */
  Bound and(Bound other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The bound that readings of this quality put on a cost at this price. */
  static Bound of(Quality quality, Price price) {
    return switch (quality) {
      case CACHE_UNSEEN -> price.usdPerMillion(UsageClass.CACHE_READ) == null ? EXACT : UPPER;
      case UPPER_BOUND -> UPPER;
      case LOWER_BOUND -> LOWER;
      case EXACT, INVALID, MISSING -> EXACT;
    };
  }

  /** The bound of a call at one tier that was priced at another. */
  static Bound of(ServiceTier billed, ServiceTier priced) {
    if (billed == priced) {
      return EXACT;
    }
    return switch (billed) {
      case STANDARD -> EXACT;
      case BATCH, FLEX -> UPPER;
      case PRIORITY, COMMITTED -> LOWER;
    };
  }
}
