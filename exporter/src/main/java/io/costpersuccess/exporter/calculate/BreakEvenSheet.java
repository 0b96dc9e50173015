package io.costpersuccess.exporter.calculate;

import java.util.List;

/** The table of the point from which on the dearer arm pays. */
final class BreakEvenSheet {
  static final List<Line<BreakEven>> LINES =
      List.of(
          new Line<>(
              "labour_per_failure_usd",
              "labour per failure",
              point -> Figure.usd(point.labourUsd())),
          new Line<>(
              "delta_cost_usd", "additional cost", point -> Figure.usd(point.deltaCostUsd())),
          new Line<>(
              "delta_success", "fewer failures", point -> Figure.points(point.deltaSuccess())),
          new Line<>(
              "break_even_success_edge", "break-even edge", point -> Figure.points(point.edge())),
          new Line<>(
              "break_even_labour_usd",
              "break-even labour",
              point -> Figure.quotientUsd(point.breakEvenLabourUsd())),
          new Line<>(
              "saved_labour_usd", "labour saved", point -> Figure.usd(point.savedLabourUsd())),
          new Line<>("net_benefit_usd", "net benefit", point -> Figure.usd(point.netBenefitUsd())));

  private BreakEvenSheet() {}

  static Sheet<BreakEven> of(List<BreakEven> cases) {
    return new Sheet<>("break_even", LINES, cases);
  }
}
