package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A value computed from data, with the ends of its confidence interval.
 *
 * <p>What does not exist is null: no data, no bound on that side, or a result too large for a
 * double. A number that is present is finite.
 *
 * @param estimate the point estimate
 * @param low the lower end; may exist without an estimate
 * @param high the upper end; may exist without an estimate
 */
public record Estimate(@Nullable Double estimate, @Nullable Double low, @Nullable Double high) {

  /** Nothing is known. */
  public static final Estimate NONE = new Estimate(null, null, null);

  /**
   * Takes finite numbers and nulls.
   *
   * @throws IllegalArgumentException for NaN or an infinity
   */
  public Estimate {
    requireFinite("estimate", estimate);
    requireFinite("low", low);
    requireFinite("high", high);
  }

  /** Takes any numbers; those that are not finite become null. */
  static Estimate of(double estimate, double low, double high) {
    return new Estimate(finiteOrNull(estimate), finiteOrNull(low), finiteOrNull(high));
  }

  static @Nullable Double finiteOrNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static void requireFinite(String name, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " " + value + ": a finite number or null expected");
    }
  }
}
