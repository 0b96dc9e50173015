package io.costpersuccess.ledger;

import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.PricedCall;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the cost of single calls, by model: which models have calls of unknown cost, and
 * what such a call costs at most. Calls of evaluators are among them. Immutable; adding is
 * commutative, and taking away undoes adding.
 *
 * @param byModel the calls of each model
 */
public record CallCosts(Map<ModelName, ModelCosts> byModel) {
  /** No calls. */
  public static final CallCosts NONE = new CallCosts(Map.of());

  /** The counted calls of one task. */
  static CallCosts of(List<SettledCall> calls) {
    var byModel = new HashMap<ModelName, ModelCosts>();
    var dearest = new HashMap<ModelName, BigDecimal>();
    for (SettledCall call : calls) {
      if (call.isCounted()) {
        add(call.priced(), byModel, dearest);
      }
    }
    dearest.forEach((name, usd) -> add(name, ModelCosts.priced(usd), byModel));
    return new CallCosts(Map.copyOf(byModel));
  }

  private static void add(
      PricedCall priced, Map<ModelName, ModelCosts> unpriced, Map<ModelName, BigDecimal> dearest) {
    Cost cost = priced.cost();
    ModelName name = ModelName.of(priced);
    if (cost.usd() != null) {
      // What was not billed says nothing of what others cost.
      if (cost.status() != CostStatus.NOT_BILLED) {
        dearest.merge(name, cost.usd(), BigDecimal::max);
      }
    } else if (cost.status() == CostStatus.UNKNOWN_MODEL) {
      add(name, ModelCosts.WITHOUT_PRICE, unpriced);
    } else {
      add(name, ModelCosts.WITHOUT_USAGE, unpriced);
    }
  }

  private static void add(ModelName name, ModelCosts more, Map<ModelName, ModelCosts> byModel) {
    byModel.merge(name, more, (one, other) -> one.plus(other, 1));
  }

  /** The calls of both. */
  public CallCosts plus(CallCosts other) {
    return merged(other, 1);
  }

  /** The calls without the other's. */
  public CallCosts minus(CallCosts other) {
    return merged(other, -1);
  }

  /** The same calls under other names of their models. */
  public CallCosts renamed(UnaryOperator<ModelName> names) {
    if (byModel.keySet().stream().allMatch(name -> names.apply(name).equals(name))) {
      return this;
    }
    var renamed = new HashMap<ModelName, ModelCosts>();
    byModel.forEach((name, costs) -> add(names.apply(name), costs, renamed));
    return new CallCosts(renamed);
  }

  /** Calls of unknown cost. */
  public long unpriced() {
    return byModel.values().stream().mapToLong(ModelCosts::unpriced).sum();
  }

  /** The models with calls whose price is not known, with the number of such calls, by name. */
  public SortedMap<ModelName, Long> withoutPrice() {
    var models = new TreeMap<ModelName, Long>();
    byModel.forEach((name, costs) -> put(name, costs.withoutPrice(), models));
    return models;
  }

  /** The models with calls whose usage is not known, with the number of such calls, by name. */
  public SortedMap<ModelName, Long> withoutUsage() {
    var models = new TreeMap<ModelName, Long>();
    byModel.forEach((name, costs) -> put(name, costs.withoutUsage(), models));
    return models;
  }

  private static void put(ModelName name, long calls, Map<ModelName, Long> models) {
    if (calls > 0) {
      models.put(name, calls);
    }
  }

  /**
   * What the calls of unknown cost come to at most, in USD: each costs no more than the dearest
   * priced call of its model, else than the dearest of all. 0 when every call is priced; null when
   * there is nothing to go by.
   */
  public @Nullable BigDecimal unknownUsdAtMost() {
    BigDecimal most = BigDecimal.ZERO;
    for (ModelCosts costs : byModel.values()) {
      if (costs.unpriced() > 0) {
        BigDecimal each = costs.dearestUsd() == null ? dearestUsd() : costs.dearestUsd();
        if (each == null) {
          return null;
        }
        most = most.add(each.multiply(BigDecimal.valueOf(costs.unpriced())));
      }
    }
    return most;
  }

  private @Nullable BigDecimal dearestUsd() {
    BigDecimal dearest = null;
    for (ModelCosts costs : byModel.values()) {
      BigDecimal usd = costs.dearestUsd();
      dearest = dearest == null || (usd != null && usd.compareTo(dearest) > 0) ? usd : dearest;
    }
    return dearest;
  }

  private CallCosts merged(CallCosts other, int sign) {
    if (other.byModel.isEmpty()) {
      return this;
    }
    var merged = new HashMap<>(byModel);
    other.byModel.forEach(
        (name, costs) ->
            merged.put(name, merged.getOrDefault(name, ModelCosts.NONE).plus(costs, sign)));
    merged.values().removeIf(ModelCosts::isEmpty);
    return new CallCosts(merged);
  }
}
