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
        deltaSuccess());
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

  private @Nullable Double deltaSuccess() {
    Share failingCheaper = cheaper().outcome().failing();
    Share failingDearer = dearer().outcome().failing();
    return failingCheaper == null || failingDearer == null
        ? null
        : failingCheaper.minus(failingDearer);
  }
}
