package io.costpersuccess.exporter.calculate;

import io.costpersuccess.exporter.money.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The table of an API and self-hosted GPUs by volume, and what follows from it. */
final class HostingSheet {
  private static final List<Line<HostingCase>> LINES =
      List.of(
          new Line<>("requests_per_month", "requests a month", at -> Figure.count(at.requests())),
          new Line<>("api_usd_per_month", "API a month", at -> Figure.usd(at.apiUsd())),
          new Line<>("gpus", "GPUs", at -> Figure.count(at.fleet().gpusFor(at.requests()))),
          new Line<>(
              "self_hosted_usd_per_month",
              "self-hosted a month",
              at -> Figure.usd(at.selfHostedUsd())),
          new Line<>("self_hosted_cost_ratio", "self-hosted is", at -> Figure.ratio(at.ratio())),
          new Line<>(
              "api_usd_per_million_tokens",
              "API per 1M tokens",
              at -> Figure.usd(at.api().usdPerMillion())),
          new Line<>(
              "self_hosted_usd_per_million_tokens",
              "self-hosted per 1M tokens",
              at -> Figure.quotientUsd(at.selfHostedUsdPerMillionTokens())),
          new Line<>(
              "api_usd_per_success",
              "API per success",
              at -> Figure.quotientUsd(at.apiUsdPerSuccess())),
          new Line<>(
              "self_hosted_usd_per_success",
              "self-hosted per success",
              at -> Figure.quotientUsd(at.selfHostedUsdPerSuccess())),
          new Line<>(
              "self_hosted_cost_per_success_ratio",
              "self-hosted per success is",
              at -> Figure.ratio(at.successRatio())),
          new Line<>(
              "break_even_requests_per_month",
              "break-even requests",
              at -> Figure.count(at.breakEvenRequests()).spokenIf(false)));

  private HostingSheet() {}

  static Sheet<HostingCase> of(List<HostingCase> cases) {
    return new Sheet<>("volumes", LINES, cases);
  }

  static List<String> sentences(HostingCase one) {
    var sentences = new ArrayList<String>();
    BigDecimal requests = one.breakEvenRequests();
    if (requests != null) {
      sentences.add(
          "The smallest fleet costs "
              + Usd.amount(one.fleet().usd(BigDecimal.ZERO))
              + " a month, busy or not: as much as the API at "
              + Figure.count(requests).text()
              + " requests.");
    }
    if (one.success() == null) {
      sentences.add("This holds at equal success rates only; --success compares per success.");
    }
    return sentences;
  }
}
