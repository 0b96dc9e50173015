package io.costpersuccess.pipeline;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.SignalRule;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.task.WindowSettings;
import java.util.List;

/**
 * Everything that can be configured, checked.
 *
 * @param keys attributes that tie telemetry together
 * @param window how long tasks stay
 * @param policies what people cost and what silence means, per feature
 * @param signals configured signals, beside the built-in ones
 * @param prices where prices come from
 * @param economics how far back rolling figures go, and what is worth an alert
 * @param receivers addresses of a gateway
 */
public record PipelineSettings(
    CorrelationKeys keys,
    WindowSettings window,
    Policies policies,
    List<SignalRule> signals,
    PriceSettings prices,
    EconomicsSettings economics,
    ReceiverAddresses receivers) {

  /** What is in force when nothing is configured. */
  public static final PipelineSettings DEFAULT =
      new PipelineSettings(
          CorrelationKeys.DEFAULT,
          WindowSettings.DEFAULT,
          Policies.DEFAULT,
          List.of(),
          PriceSettings.DEFAULT,
          EconomicsSettings.DEFAULT,
          ReceiverAddresses.DEFAULT);

  /** Copies the list. */
  public PipelineSettings {
    requireNonNull(keys, "keys");
    requireNonNull(window, "window");
    requireNonNull(policies, "policies");
    signals = List.copyOf(signals);
    requireNonNull(prices, "prices");
    requireNonNull(economics, "economics");
    requireNonNull(receivers, "receivers");
  }

  /** The same settings with other sources of prices. */
  public PipelineSettings with(PriceSettings other) {
    return new PipelineSettings(keys, window, policies, signals, other, economics, receivers);
  }

  /** The same settings with a window of other length. */
  public PipelineSettings with(WindowSettings other) {
    return new PipelineSettings(keys, other, policies, signals, prices, economics, receivers);
  }
}
