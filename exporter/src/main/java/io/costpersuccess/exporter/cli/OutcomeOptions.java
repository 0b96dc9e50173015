package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Outcome;
import io.costpersuccess.exporter.calculate.People;
import io.costpersuccess.exporter.calculate.Share;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that tell how tasks end, and what people cost. */
final class OutcomeOptions {
  @Option(
      names = "--success",
      paramLabel = "SHARE",
      description = "Share of the tasks that succeed.")
  private @Nullable String success;

  @Option(
      names = "--escalated",
      paramLabel = "SHARE",
      description = "Share of the tasks that people are paid for (default: those that fail).")
  private @Nullable String escalated;

  @ArgGroup(validate = false)
  private LabourOptions labour = new LabourOptions();

  @Option(
      names = "--review",
      paramLabel = "SHARE",
      description = "Share of the tasks that a person reviews.")
  private @Nullable String review;

  @Option(names = "--review-cost", paramLabel = "USD", description = "What one review costs.")
  private @Nullable String reviewCost;

  /** How tasks end and what people cost, by column. */
  record Figures(IntFunction<Outcome> outcome, IntFunction<People> people) {}

  /** Reads them; a column may be asked for when nothing was wrong. */
  Figures read(FigureReader reader) {
    GivenFigures<Share> succeeding = reader.read("--success", success, FigureKind.SHARE);
    GivenFigures<Share> escalating = reader.read("--escalated", escalated, FigureKind.SHARE);
    GivenFigures<BigDecimal> usd = labour.read(reader);
    reader.needs(escalating, usd);
    reader.problemWhere(
        column ->
            usd.isGivenAt(column) && !succeeding.isGivenAt(column) && !escalating.isGivenAt(column),
        succeeding.option(),
        "nothing",
        "it or --escalated, as labour has a cost");
    return new Figures(
        column -> new Outcome(succeeding.at(column), escalating.at(column)), people(reader, usd));
  }

  private IntFunction<People> people(FigureReader reader, GivenFigures<BigDecimal> labourUsd) {
    GivenFigures<Share> reviewed = reader.read("--review", review, FigureKind.SHARE);
    GivenFigures<BigDecimal> each = reader.read("--review-cost", reviewCost, FigureKind.USD);
    reader.needs(reviewed, each);
    reader.needs(each, reviewed);
    return column ->
        new People(
            labourUsd.at(column),
            reviewed.at(column, Share.NONE),
            each.at(column, BigDecimal.ZERO));
  }
}
