package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of arms: each by itself, and against the first. */
final class ArmSheets {
  private static final List<Line<Arm>> FIGURES =
      List.of(
          new Line<>("arm", "arm", arm -> Figure.word(arm.name())),
          new Line<>(
              "cost_per_call_usd",
              "cost per call",
              arm -> Figure.quotientUsd(arm.model().usdPerCall())),
          new Line<>("calls", "calls", ArmSheets::calls),
          new Line<>(
              "base_cost_usd",
              "base cost",
              arm -> Figure.usd(arm.model().baseUsd()).spokenIf(isMultiplied(arm))),
          new Line<>(
              "cost_multiplier",
              "all multipliers",
              arm -> Figure.multiple(arm.model().costMultiplier()).spokenIf(isMultiplied(arm))),
          new Line<>(
              "first_attempts_cost_usd",
              "first attempts",
              arm -> Figure.usd(arm.model().firstUsd()).spokenIf(isRetrying(arm))),
          new Line<>(
              "retry_cost_usd",
              "retries",
              arm -> Figure.usd(arm.model().retryUsd()).spokenIf(isRetrying(arm))),
          new Line<>(
              "retry_multiplier",
              "retry multiplier",
              arm -> Figure.multiple(arm.model().retryMultiplier()).spokenIf(isRetrying(arm))),
          new Line<>("model_cost_usd", "model cost", arm -> Figure.usd(arm.model().usd())),
          new Line<>(
              "labour_per_failure_usd",
              "labour per failure",
              arm -> Figure.usd(arm.people().usdPerFailure())),
          new Line<>("labour_cost_usd", "labour", arm -> Figure.usd(arm.labourUsd())),
          new Line<>("review_cost_usd", "review", arm -> part(arm.reviewUsd())),
          new Line<>(
              "infrastructure_cost_usd", "infrastructure", arm -> part(arm.infrastructureUsd())),
          new Line<>("cost_per_task_usd", "cost per task", arm -> Figure.usd(arm.usdPerTask())),
          new Line<>("success_rate", "success rate", arm -> Figure.share(arm.outcome().success())),
          new Line<>(
              "escalation_rate", "escalation rate", arm -> Figure.share(arm.outcome().escalated())),
          new Line<>(
              "cost_per_success_usd",
              "cost per success",
              arm -> Figure.quotientUsd(arm.usdPerSuccess())),
          new Line<>(
              "model_cost_per_success_usd",
              "model cost per success",
              arm -> Figure.quotientUsd(arm.modelUsdPerSuccess())),
          new Line<>(
              "cost_per_million_tokens_usd",
              "cost per 1M tokens",
              arm -> Figure.quotientUsd(arm.model().usdPerMillionTokens())));

  private static final List<Line<ArmPair>> COMPARED =
      List.of(
          new Line<>(
              "against", "against", pair -> Figure.word(pair.first().name()).spokenIf(false)),
          new Line<>("model_cost_ratio", "model cost", pair -> Figure.ratio(pair.modelRatio())),
          new Line<>(
              "cost_per_task_ratio", "cost per task", pair -> Figure.ratio(pair.taskRatio())),
          new Line<>(
              "cost_per_success_ratio",
              "cost per success",
              pair -> Figure.ratio(pair.successRatio())),
          new Line<>(
              "cheaper", "cheaper", pair -> Figure.word(pair.cheaper().name()).spokenIf(false)),
          new Line<>("dearer", "dearer before failures", pair -> Figure.word(pair.dearer().name())),
          new Line<>(
              "delta_total_cost_usd",
              "total cost",
              pair -> Figure.usd(pair.deltaTotalUsd()).spokenIf(false)),
          new Line<>(
              "price_of_additional_success_usd",
              "an additional success",
              pair -> Figure.quotientUsd(pair.priceOfSuccess())));

  private ArmSheets() {}

  static Sheet<Arm> figures(List<Arm> arms, @Nullable Volume volume) {
    var lines = new ArrayList<Line<Arm>>(FIGURES);
    for (Period period : Period.values()) {
      lines.add(
          new Line<>(
              "cost_per_" + period.wireName() + "_usd",
              "cost a " + period.wireName(),
              arm -> Figure.usd(volume == null ? null : volume.usd(arm.usdPerTask(), period))));
    }
    return new Sheet<>("arms", lines, arms);
  }

  static Sheet<ArmPair> comparisons(List<ArmPair> pairs) {
    var lines = new ArrayList<Line<ArmPair>>();
    String head = pairs.isEmpty() ? "" : "against " + pairs.get(0).first().name();
    lines.add(new Line<>("arm", head, pair -> Figure.word(pair.other().name())));
    lines.addAll(COMPARED);
    BreakEvenSheet.LINES.forEach(line -> lines.add(line.of(ArmPair::breakEven)));
    return new Sheet<>("comparisons", lines, pairs);
  }

  private static Figure calls(Arm arm) {
    BigDecimal calls = arm.model().calls();
    return Figure.number(calls).spokenIf(calls.compareTo(BigDecimal.ONE) != 0);
  }

  private static boolean isMultiplied(Arm arm) {
    return arm.model().multipliers().ofCost().compareTo(BigDecimal.ONE) != 0;
  }

  private static boolean isRetrying(Arm arm) {
    return arm.model().retries().perCall().signum() > 0;
  }

  private static Figure part(BigDecimal usd) {
    return Figure.usd(usd).spokenIf(usd.signum() > 0);
  }
}
