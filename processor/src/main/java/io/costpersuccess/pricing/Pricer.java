package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact cost of calls: the reported cost if the policy prefers it, else usage times price.
 * Immutable and thread-safe.
 */
public final class Pricer {
  private final Catalogue catalogue;
  private final ReportedCostPolicy policy;

  /** A pricer with the prices of a catalogue. */
  public Pricer(Catalogue catalogue, ReportedCostPolicy policy) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.policy = requireNonNull(policy, "policy");
  }

  /** Where the prices are from. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The cost of one call; never null, and never an exception on any call. */
  public Cost price(LlmCall call) {
    return priced(call).cost();
  }

  /** One call with its cost and the name that the catalogue has for its model. */
  public PricedCall priced(LlmCall call) {
    List<Offer> offers = catalogue.offers(call.model());
    for (int i = 0; i < offers.size(); i++) {
      Price price = offers.get(i).find(call);
      if (price != null) {
        return new PricedCall(call, cost(call, offers.get(i), price), price.model());
      }
    }
    return new PricedCall(call, cost(call, null, null), call.model().displayName());
  }

  private Cost cost(LlmCall call, @Nullable Offer offer, @Nullable Price price) {
    BigDecimal reported = call.reportedCostUsd();
    if (policy == ReportedCostPolicy.PREFER
        && reported != null
        && isBelieved(reported, call, price)) {
      return Cost.reported(reported);
    }
    if (isNotBilled(call)) {
      return Cost.NOT_BILLED;
    }
    GpuRate gpu = price == null ? null : price.gpu();
    return price != null && gpu != null && isBilledByTime(call)
        ? byTime(call, price, gpu)
        : byUsage(call, offer, price);
  }

  /**
   * A provider answers a call that it rejected with an error and bills no token; usage is proof.
   */
  private static boolean isNotBilled(LlmCall call) {
    UsageReading reading = call.usage();
    return call.attempt().rejected()
        && reading.quality() != Quality.INVALID
        && reading.usage().isEmpty();
  }

  /**
   * Whether a report is one: a cost of 0 is what many write who have no price or no answer. It is
   * believed of an answer for which no price is known, or no usage.
   */
  private static boolean isBelieved(BigDecimal reported, LlmCall call, @Nullable Price price) {
    boolean isNothing = price == null || call.usage().usage().isEmpty();
    return reported.signum() > 0 || (isNothing && !call.attempt().failed());
  }

  /** A wrapper without usage of its own occupies no GPU: the calls beneath it do. */
  private static boolean isBilledByTime(LlmCall call) {
    return call.operation() != Operation.WRAPPER || call.usage().isUsable();
  }

  private static Cost byTime(LlmCall call, Price price, GpuRate gpu) {
    Duration duration = Duration.between(call.start(), call.end());
    if (duration.isNegative()) {
      return Cost.unpriced(CostStatus.INVALID_USAGE);
    }
    CostItem item = gpu.item(duration);
    return new Cost(CostStatus.PRICED, item.usd(), List.of(item), price.id());
  }

  private static Cost byUsage(LlmCall call, @Nullable Offer offer, @Nullable Price price) {
    UsageReading reading = call.usage();
    return switch (reading.quality()) {
      case INVALID -> Cost.unpriced(CostStatus.INVALID_USAGE);
      case MISSING -> Cost.unpriced(CostStatus.MISSING_USAGE);
      case LOWER_BOUND ->
          reading.usage().isEmpty()
              ? Cost.unpriced(CostStatus.MISSING_USAGE)
              : byPrice(call, offer, price);
      case UPPER_BOUND, CACHE_UNSEEN, EXACT -> byPrice(call, offer, price);
    };
  }

  private static Cost byPrice(LlmCall call, @Nullable Offer offer, @Nullable Price price) {
    return offer == null || price == null
        ? Cost.unpriced(CostStatus.UNKNOWN_MODEL)
        : Bill.of(call, offer, price);
  }
}
