package io.costpersuccess.pipeline;

import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.span.SpanView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that this product adds to the span of a call. */
public final class Enrichment {
  /** The feature that the call counts for. */
  public static final String FEATURE_TAG = "feature_tag";

  /** Cost in USD. */
  public static final String COST_USD = "cps.cost.usd";

  /** How far the cost can be believed, or why there is none. */
  public static final String COST_STATUS = "cps.cost.status";

  /** The catalogue row that was applied. */
  public static final String PRICE_ID = "cps.price.id";

  /** Cost in USD under the name that other tools read; only set where nobody has. */
  public static final String USAGE_COST = "gen_ai.usage.cost";

  private Enrichment() {}

  /**
   * The attributes to add to a span, each a {@code String} or a {@code Double}.
   *
   * @param featureTag the feature of the call; null when the span does not tell, for then another
   *     span of its trace may, and a made-up value would contradict that
   */
  static Map<String, Object> of(SpanView span, Cost cost, @Nullable String featureTag) {
    var attributes = new LinkedHashMap<String, Object>();
    if (featureTag != null) {
      attributes.put(FEATURE_TAG, featureTag);
    }
    attributes.put(COST_STATUS, cost.status().wireName());
    if (cost.usd() != null) {
      double usd = cost.usd().doubleValue();
      attributes.put(COST_USD, usd);
      boolean isReport = cost.status() == CostStatus.REPORTED;
      if (!isReport
          && (span.attribute(USAGE_COST) == null || span.attribute(COST_STATUS) != null)) {
        attributes.put(USAGE_COST, usd);
      }
    }
    if (cost.priceId() != null) {
      attributes.put(PRICE_ID, cost.priceId());
    }
    return attributes;
  }
}
