package io.costpersuccess.pipeline;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.task.WindowSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings and prices for pipelines of tests. */
public final class TestPipelines {
  /** {@code acme/small} for 1 and 2 USD, {@code acme/large} for 10 and 20 USD per million. */
  public static final Catalogue PRICES =
      Catalogue.of(List.of(price("small", "1", "2"), price("large", "10", "20")));

  /** One task id under two tenants is two tasks; the tenant is a dimension, too. Prompts count. */
  static final PipelineSettings TENANTS =
      new PipelineSettings(
          new CorrelationKeys(
              CorrelationKeys.DEFAULT_TASK,
              List.of("tenant.id"),
              CorrelationKeys.DEFAULT_FEATURE,
              CorrelationKeys.DEFAULT_ARM,
              List.of("gen_ai.prompt.name", "gen_ai.prompt.version"),
              List.of("tenant.id")),
          window(List.of("tenant.id")),
          new Policies(policy(Verdict.SUCCESS), Map.of("support", policy(Verdict.UNKNOWN))),
          List.of(),
          PriceSettings.DEFAULT,
          EconomicsSettings.DEFAULT,
          ReceiverAddresses.DEFAULT);

  private TestPipelines() {}

  private static Price price(String model, String input, String output) {
    return Price.builder("acme", model)
        .usdPerMillion(UsageClass.INPUT, new BigDecimal(input))
        .usdPerMillion(UsageClass.OUTPUT, new BigDecimal(output))
        .build();
  }

  private static WindowSettings window(List<String> scope) {
    WindowSettings standard = WindowSettings.DEFAULT;
    return new WindowSettings(
        standard.idleTimeout(),
        standard.maxAge(),
        Duration.ofDays(7),
        10_000,
        10_000,
        1_000,
        scope);
  }

  /** The usual window with room for this many open tasks. */
  static WindowSettings windowOf(long maxOpen) {
    WindowSettings standard = WindowSettings.DEFAULT;
    return new WindowSettings(
        standard.idleTimeout(),
        standard.maxAge(),
        standard.correctionHorizon(),
        maxOpen,
        standard.mostWaypoints(),
        standard.runawayCalls(),
        List.of());
  }

  private static FeaturePolicy policy(Verdict onSilence) {
    return new FeaturePolicy(
        new BigDecimal("15.00"),
        new BigDecimal("4"),
        new BigDecimal("3"),
        new BigDecimal("0.5"),
        new BigDecimal("90"),
        onSilence);
  }
}
