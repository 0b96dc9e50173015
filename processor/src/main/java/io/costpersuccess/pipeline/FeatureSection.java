package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.SettingsReader.in;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code features} part of the configuration: a policy per feature over a default one. */
final class FeatureSection {
  private static final String DEFAULT = "default";
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final int DECIMALS = 12;
  private static final Map<String, Verdict> VERDICTS =
      Map.of(
          Verdict.SUCCESS.wireName(), Verdict.SUCCESS,
          Verdict.FAILURE.wireName(), Verdict.FAILURE,
          Verdict.UNKNOWN.wireName(), Verdict.UNKNOWN);

  private FeatureSection() {}

  static Policies read(@Nullable ConfigNode features) {
    if (features == null) {
      return Policies.DEFAULT;
    }
    FeaturePolicy standard = policy(features.child(DEFAULT), FeaturePolicy.DEFAULT);
    var byFeature = new LinkedHashMap<String, FeaturePolicy>();
    for (String feature : features.keys()) {
      if (!feature.equals(DEFAULT)) {
        byFeature.put(feature, policy(features.child(feature), standard));
      }
    }
    return new Policies(standard, byFeature);
  }

  private static FeaturePolicy policy(@Nullable ConfigNode node, FeaturePolicy standard) {
    if (node == null) {
      return standard;
    }
    ConfigNode rate = node.child("escalation_cost");
    if (rate != null && node.has("escalation_cost_usd")) {
      rate.problem("a second escalation cost", "either escalation_cost or escalation_cost_usd");
    }
    BigDecimal fixed = in(node, n -> n.amount("escalation_cost_usd"), standard.escalationCostUsd());
    BigDecimal hourly = rate == null ? null : rate.amount("hourly_rate_usd");
    BigDecimal success = node.amount("success_value_usd");
    var policy =
        new FeaturePolicy(
            rate == null ? fixed : escalation(rate, hourly),
            in(node, n -> n.amount("rework_cost_usd"), standard.reworkCostUsd()),
            in(node, n -> n.amount("review_cost_usd"), standard.reviewCostUsd()),
            in(node, n -> n.amount("infrastructure_cost_usd"), standard.infrastructureCostUsd()),
            hourly == null ? standard.hourlyRateUsd() : hourly,
            in(node, n -> n.word("on_silence", VERDICTS), standard.onSilence()),
            standard.silenceStated() || node.has("on_silence"),
            success == null ? standard.successValueUsd() : success);
    SettingsReader.finish(rate);
    node.finish();
    return policy;
  }

  private static BigDecimal escalation(ConfigNode rate, @Nullable BigDecimal hourly) {
    BigDecimal minutes = rate.amount("minutes");
    if (!rate.has("minutes") || !rate.has("hourly_rate_usd")) {
      rate.problem("an incomplete escalation cost", "hourly_rate_usd and minutes");
    }
    if (minutes == null || hourly == null) {
      return BigDecimal.ZERO;
    }
    return hourly.multiply(minutes).divide(MINUTES_PER_HOUR, DECIMALS, RoundingMode.HALF_EVEN);
  }
}
