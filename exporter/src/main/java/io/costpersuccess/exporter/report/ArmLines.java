package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.ledger.CallCosts;
import io.costpersuccess.ledger.ModelName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be known beside the figures of an arm: related tasks, and money that is unknown. */
final class ArmLines {
  private static final int MAX_MODELS = 5;

  private ArmLines() {}

  static List<String> of(FeatureEconomics feature) {
    return feature.arms().stream()
        .flatMap(arm -> Stream.concat(related(arm), unknown(arm)))
        .toList();
  }

  private static Stream<String> related(ArmEconomics arm) {
    if (!arm.isClustered()) {
      return Stream.empty();
    }
    return Stream.of(
        "The "
            + arm.tasks()
            + " tasks of "
            + arm.key().arm()
            + " are related within "
            + arm.clusters()
            + " clusters (cluster_keys), which the intervals go by.");
  }

  private static Stream<String> unknown(ArmEconomics arm) {
    CallCosts costs = arm.totals().callCosts();
    if (arm.isCostComplete()) {
      return Stream.empty();
    }
    return Stream.of(
        costs.unpriced()
            + " calls of "
            + arm.key().arm()
            + " have no known cost"
            + bound(arm)
            + lack(". Prices are missing for ", costs.withoutPrice())
            + lack(". Usage is missing for ", costs.withoutUsage())
            + ".");
  }

  private static String bound(ArmEconomics arm) {
    BigDecimal most = arm.unknownUsdAtMost();
    return most == null
        ? ", and no priced call tells what they cost at most"
        : "; by the dearest priced call of the model, else the arm, they cost at most "
            + Usd.estimate(most.doubleValue());
  }

  private static String lack(String what, SortedMap<ModelName, Long> models) {
    return models.isEmpty()
        ? ""
        : what
            + models.entrySet().stream()
                .limit(MAX_MODELS)
                .map(ArmLines::name)
                .collect(Collectors.joining(", "))
            + (models.size() > MAX_MODELS ? " and others" : "");
  }

  private static String name(Map.Entry<ModelName, Long> model) {
    return model.getKey().displayName() + " (" + model.getValue() + ")";
  }
}
