package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Two arms side by side.
 *
 * @param first the one to compare with
 * @param other the one that is compared
 */
public record ArmPair(Arm first, Arm other) {
  /** Checks that nothing is null. */
  public ArmPair {
    requireNonNull(first, "first");
    requireNonNull(other, "other");
  }

  /** The arm that costs less before failures; the first one when both cost the same. */
  public Arm cheaper() {
    return isInOrder() ? first : other;
  }

  /** The arm that is not the cheaper one. */
  public Arm dearer() {
    return isInOrder() ? other : first;
  }

  /** Where the dearer arm begins to pay; without L when the arms do not share one. */
  public BreakEven breakEven() {
    return new BreakEven(
        dearer().usdBeforeFailures().subtract(cheaper().usdBeforeFailures()),
        sharedLabourUsd(),
        fewerFailures());
  }

  /** D: total cost per task of the dearer arm less that of the cheaper one. */
  public BigDecimal deltaTotalUsd() {
    return dearer().usdPerTask().subtract(cheaper().usdPerTask());
  }

  /**
   * The price of one more success, {@code D / delta-p}; null when no arm costs more and succeeds
   * more often, or success rates are not known.
   */
  public @Nullable BigDecimal priceOfSuccess() {
    Double success = deltaSuccess(cheaper(), dearer());
    return success == null ? null : priceOfSuccess(deltaTotalUsd(), success);
  }

  static @Nullable BigDecimal priceOfSuccess(BigDecimal cost, double success) {
    boolean isPrice = success > 0 ? cost.signum() >= 0 : success < 0 && cost.signum() <= 0;
    return isPrice ? Quotient.of(cost.abs(), BigDecimal.valueOf(Math.abs(success))) : null;
  }

  /** What an arm succeeds more often than another; null when either rate is not known. */
  static @Nullable Double deltaSuccess(Arm than, Arm arm) {
    Share one = than.outcome().success();
    Share other = arm.outcome().success();
    return one == null || other == null ? null : other.minus(one);
  }

  /** Model cost of the other arm over that of the first; null when the first is free. */
  public @Nullable BigDecimal modelRatio() {
    return Quotient.of(other.model().usd(), first.model().usd());
  }

  /** Cost per task of the other arm over that of the first; null when the first is free. */
  public @Nullable BigDecimal taskRatio() {
    return Quotient.of(other.usdPerTask(), first.usdPerTask());
  }

  /** Cost per success of the other arm over that of the first; null when either has none. */
  public @Nullable BigDecimal successRatio() {
    BigDecimal dividend = other.usdPerSuccess();
    return dividend == null ? null : Quotient.of(dividend, first.usdPerSuccess());
  }

  private boolean isInOrder() {
    return first.usdBeforeFailures().compareTo(other.usdBeforeFailures()) <= 0;
  }

  private @Nullable BigDecimal sharedLabourUsd() {
    BigDecimal one = first.people().usdPerFailure();
    BigDecimal another = other.people().usdPerFailure();
    return one != null && another != null && one.compareTo(another) == 0 ? one : null;
  }

  private @Nullable Double fewerFailures() {
    Share failingCheaper = cheaper().outcome().failing();
    Share failingDearer = dearer().outcome().failing();
    return failingCheaper == null || failingDearer == null
        ? null
        : failingCheaper.minus(failingDearer);
  }
}
