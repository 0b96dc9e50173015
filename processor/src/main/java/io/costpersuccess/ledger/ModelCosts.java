package io.costpersuccess.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one model: how many have no known cost and why, and how dear the priced ones are.
 * Immutable; adding is commutative, and taking away undoes adding.
 *
 * <p>A maximum cannot be taken back, so tasks are counted by the step of their dearest call: steps
 * are eighths of powers of two, so that the top of the highest one is at most 9.1 % above the
 * dearest call.
 *
 * @param withoutPrice calls whose usage is known and whose price is not
 * @param withoutUsage calls whose usage is not known
 * @param dearest tasks by the step of their dearest priced call of the model
 */
public record ModelCosts(long withoutPrice, long withoutUsage, Map<Integer, Long> dearest) {
  static final ModelCosts NONE = new ModelCosts(0, 0, Map.of());
  static final ModelCosts WITHOUT_PRICE = new ModelCosts(1, 0, Map.of());
  static final ModelCosts WITHOUT_USAGE = new ModelCosts(0, 1, Map.of());

  private static final int STEPS = 8;

  /** The step of calls that cost nothing. */
  private static final int FREE = Integer.MIN_VALUE;

  private static final MathContext UP = new MathContext(6, RoundingMode.UP);

  /** The calls of a task of which one is priced, at this amount. */
  static ModelCosts priced(BigDecimal usd) {
    return new ModelCosts(0, 0, Map.of(step(usd), 1L));
  }

  /** Calls of unknown cost. */
  public long unpriced() {
    return withoutPrice + withoutUsage;
  }

  /** No priced call costs more than this, in USD; null when none is priced. */
  public @Nullable BigDecimal dearestUsd() {
    return dearest.isEmpty() ? null : top(Collections.max(dearest.keySet()));
  }

  boolean isEmpty() {
    return withoutPrice == 0 && withoutUsage == 0 && dearest.isEmpty();
  }

  ModelCosts plus(ModelCosts other, int sign) {
    return new ModelCosts(
        withoutPrice + sign * other.withoutPrice,
        withoutUsage + sign * other.withoutUsage,
        merged(dearest, other.dearest, sign));
  }

  private static Map<Integer, Long> merged(
      Map<Integer, Long> one, Map<Integer, Long> other, int sign) {
    if (other.isEmpty()) {
      return one;
    }
    var merged = new TreeMap<>(one);
    other.forEach((step, tasks) -> merged.merge(step, sign * tasks, Long::sum));
    merged.values().removeIf(tasks -> tasks == 0);
    return merged;
  }

  /** The same in every process, so by the strict functions. */
  private static int step(BigDecimal usd) {
    return usd.signum() <= 0
        ? FREE
        : (int) Math.ceil(STEPS * StrictMath.log(usd.doubleValue()) / StrictMath.log(2));
  }

  private static BigDecimal top(int step) {
    return step == FREE
        ? BigDecimal.ZERO
        : new BigDecimal(StrictMath.pow(2, (double) step / STEPS)).round(UP);
  }
}
