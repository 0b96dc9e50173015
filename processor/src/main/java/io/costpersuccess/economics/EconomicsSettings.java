package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * What can be configured about unit economics.
 *
 * @param horizon how far back rolling figures go
 * @param alerts what is worth an alert
 * @param strata dimensions that tell kinds of tasks apart; arms are compared within each kind
 */
public record EconomicsSettings(Duration horizon, AlertThresholds alerts, List<String> strata) {
  /** A week, and no kinds of tasks. */
  public static final EconomicsSettings DEFAULT =
      new EconomicsSettings(Duration.ofDays(7), AlertThresholds.DEFAULT, List.of());

  /** Copies the list. */
  public EconomicsSettings {
    requireNonNull(horizon, "horizon");
    requireNonNull(alerts, "alerts");
    strata = List.copyOf(strata);
  }
}
