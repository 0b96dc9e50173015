package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The cost of a call as a provider, gateway or instrumentation wrote it on the span. */
final class ReportedCost {
  private static final String COST = "gen_ai.usage.cost";

  /** Present on spans that this product priced, whose cost is then not a report of others. */
  private static final String OWN_STATUS = "cps.cost.status";

  private static final String REPORTED = "priced:reported";

  /** No call costs a billion dollars, and no price has thirty decimals. */
  private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);

  private static final int MOST_DECIMALS = 30;

  private ReportedCost() {}

  /** The reported cost in USD; null when there is none or it is no amount from 0. */
  static @Nullable BigDecimal read(AttributeView span) {
    Object value = span.attribute(COST);
    if (value == null || isOwn(span)) {
      return null;
    }
    try {
      var amount = new BigDecimal(value.toString());
      return isCredible(amount) ? amount : null;
    } catch (NumberFormatException notAnAmount) {
      return null;
    }
  }

  private static boolean isCredible(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(TOO_MUCH) < 0
        && Math.abs(amount.scale()) <= MOST_DECIMALS;
  }

  private static boolean isOwn(AttributeView span) {
    String status = span.text(OWN_STATUS);
    return status != null && !status.equals(REPORTED);
  }
}
