package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be configured about unit economics.
 *
 * @param horizon how far back rolling figures go
 * @param labelMaturity the age from which a task is compared, since younger ones still wait for
 *     their labels; from 0, which compares all, to half of the horizon; null for as long as labels
 *     took so far
 * @param alerts what is worth an alert
 * @param strata dimensions that tell kinds of tasks apart; arms are compared within each kind
 */
public record EconomicsSettings(
    Duration horizon,
    @Nullable Duration labelMaturity,
    AlertThresholds alerts,
    List<String> strata) {

  /** A week, tasks as old as labels took so far, and no kinds of tasks. */
  public static final EconomicsSettings DEFAULT =
      new EconomicsSettings(Duration.ofDays(7), null, AlertThresholds.DEFAULT, List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the label maturity is out of range
   */
  public EconomicsSettings {
    requireNonNull(horizon, "horizon");
    requireNonNull(alerts, "alerts");
    strata = List.copyOf(strata);
    if (labelMaturity != null
        && (labelMaturity.isNegative() || labelMaturity.compareTo(longestMaturity(horizon)) > 0)) {
      throw new IllegalArgumentException(
          "label maturity "
              + labelMaturity
              + ": a time from 0 to half of the horizon, "
              + horizon
              + ", is expected");
    }
  }

  /** The longest label maturity of a horizon: half of it, so that the rest can be compared. */
  public static Duration longestMaturity(Duration horizon) {
    return horizon.dividedBy(2);
  }
}
