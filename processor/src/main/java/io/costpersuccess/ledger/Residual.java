package io.costpersuccess.ledger;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Rates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a roll-up tells beyond the calls that are seen beneath it: calls that nobody reported.
 *
 * <p>Classes that the roll-up does not split as its calls do are compared by their sums, input and
 * output; what is left of these is at the full price, hence an upper bound. A cost that does not
 * follow from usage is less by that of the calls, a lower bound.
 */
final class Residual {
  private final PricedCall rollUp;
  private final Usage spent;
  private final BigDecimal spentUsd;

  /**
   * The residual of a roll-up.
   *
   * @param spent what the calls beneath used
   * @param spentUsd what they cost, as far as is known
   */
  Residual(PricedCall rollUp, Usage spent, BigDecimal spentUsd) {
    this.rollUp = rollUp;
    this.spent = spent;
    this.spentUsd = spentUsd;
  }

  private Usage told() {
    return rollUp.call().usage().usage();
  }

  /** Prompt tokens of calls that nobody reported; not negative. */
  long input() {
    return Math.max(0, told().inputTokens() - spent.inputTokens());
  }

  /** Tokens of their answers; not negative. */
  long output() {
    return Math.max(0, outputOf(told()) - outputOf(spent));
  }

  /** Whether anything is left. */
  boolean isAny() {
    return input() > 0 || output() > 0;
  }

  /** Whether the tokens of this usage are exactly what is left, as input and as output. */
  boolean isSumOf(Usage usage) {
    return usage.inputTokens() == input() && outputOf(usage) == output();
  }

  /** Whether this usage may be part of what is left. */
  boolean hasRoomFor(Usage usage) {
    return usage.inputTokens() <= input() && outputOf(usage) <= output();
  }

  private static long outputOf(Usage usage) {
    return usage.tokens() - usage.inputTokens();
  }

  /** The roll-up as a call with nothing but the residual; null when there is none. */
  @Nullable PricedCall call() {
    if (!isAny()) {
      return null;
    }
    boolean isSplit = told().covers(spent);
    Usage rest = isSplit ? told().minus(spent) : sums();
    Quality quality = isSplit ? rollUp.call().usage().quality() : Quality.UPPER_BOUND;
    return new PricedCall(
        rollUp.call().residual(new UsageReading(rest, quality, null)),
        cost(rest, isSplit),
        rollUp.modelName());
  }

  private Usage sums() {
    return Usage.of(Map.of(UsageClass.INPUT, input(), UsageClass.OUTPUT, output()));
  }

  private Cost cost(Usage rest, boolean isSplit) {
    Cost told = rollUp.cost();
    Rates rates = told.rates();
    if (rates == null) {
      BigDecimal usd = told.usd();
      return usd == null ? told : lump(usd);
    }
    boolean isExact = isSplit || rates.status() == CostStatus.LOWER_BOUND || rates.price() == null;
    CostStatus status = isExact ? rates.status() : CostStatus.UPPER_BOUND;
    return new Rates(status, rates.price(), rates.standard()).cost(rest);
  }

  private Cost lump(BigDecimal usd) {
    BigDecimal rest = usd.subtract(spentUsd).max(BigDecimal.ZERO);
    return new Cost(CostStatus.LOWER_BOUND, rest, List.of(), null);
  }
}
