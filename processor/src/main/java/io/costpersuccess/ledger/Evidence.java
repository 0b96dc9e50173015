package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;

/** How much a report knows of what its call cost. */
final class Evidence {
  /**
   * A report with a cost beats one with usage alone, that one beats a rejection, and a rejection
   * one that knows nothing. A provider's or gateway's own cost beats a computed one, the provider's
   * own client library another instrumentation; then the surer cost, the report that says most, and
   * the first.
   */
  static final Comparator<PricedCall> BEST_FIRST =
      comparing(Evidence::rank)
          .thenComparing(priced -> priced.cost().status() != CostStatus.REPORTED)
          .thenComparing(priced -> !priced.call().reporter().firsthand())
          .thenComparing(priced -> priced.cost().status() != CostStatus.PRICED)
          .thenComparing(Evidence::tokens, Comparator.reverseOrder())
          .thenComparing(priced -> usage(priced).quantity(UsageClass.INPUT))
          .thenComparing(Evidence::usage)
          .thenComparing(priced -> priced.call().start())
          .thenComparing(priced -> priced.call().reporter().scope())
          .thenComparing(priced -> priced.call().span().spanId())
          .thenComparing(priced -> priced.call().span().traceId());

  private Evidence() {}

  /** Whether a report knows what its call used or cost. That it was rejected is no usage. */
  static boolean isKnown(PricedCall priced) {
    return priced.cost().status() != CostStatus.NOT_BILLED
        && (priced.call().usage().isUsable() || priced.cost().usd() != null);
  }

  private static int rank(PricedCall priced) {
    if (!isKnown(priced)) {
      return priced.cost().status() == CostStatus.NOT_BILLED ? 2 : 3;
    }
    return priced.cost().usd() == null ? 1 : 0;
  }

  private static Usage usage(PricedCall priced) {
    return priced.call().usage().usage();
  }

  private static long tokens(PricedCall priced) {
    return usage(priced).tokens();
  }
}
