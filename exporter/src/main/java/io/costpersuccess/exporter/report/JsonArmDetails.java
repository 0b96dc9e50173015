package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.PathTotals;
import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.ledger.ModelName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The JSON fields of what is behind an arm: its paths, its clusters, and money that is unknown. */
final class JsonArmDetails {
  private JsonArmDetails() {}

  static void write(ArmEconomics arm, JsonFields json) throws IOException {
    json.array("paths", List.copyOf(arm.totals().paths().entrySet()), path -> write(path, json));
    if (arm.isClustered()) {
      json.count("clusters", arm.clusters());
      json.flag("few_clusters", arm.hasFewClusters());
    }
    if (!arm.isCostComplete()) {
      writeUnknown(arm, json);
    }
  }

  private static void write(Map.Entry<String, PathTotals> path, JsonFields json)
      throws IOException {
    json.text("path", path.getKey());
    json.count("tasks", path.getValue().tasks());
    json.count("success", path.getValue().successes());
    json.usd("total_cost_usd", path.getValue().costUsd());
  }

  private static void writeUnknown(ArmEconomics arm, JsonFields json) throws IOException {
    CallCosts costs = arm.totals().callCosts();
    json.object(
        "unknown_cost_usd",
        () -> {
          json.usd("low", BigDecimal.ZERO);
          json.usd("high", arm.unknownUsdAtMost());
        });
    json.array(
        "models_without_price",
        List.copyOf(costs.withoutPrice().entrySet()),
        model -> writeModel(model, json));
    json.array(
        "models_without_usage",
        List.copyOf(costs.withoutUsage().entrySet()),
        model -> writeModel(model, json));
  }

  private static void writeModel(Map.Entry<ModelName, Long> model, JsonFields json)
      throws IOException {
    json.text("provider", model.getKey().provider());
    json.text("model", model.getKey().model());
    json.count("calls", model.getValue());
  }
}
