package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.BreakEven;
import io.costpersuccess.exporter.calculate.Calculation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps calculate break-even}: when additional cost per task pays. */
@Command(
    name = "break-even",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "From which success edge, or from which labour cost of a failure, a dearer arm",
      "pays: additional cost < fewer failures x labour per failure.",
      "",
      "A frontier model for $0.96 more, 0.6 pp, 2.6 pp, 12.8 pp or 25.6 pp by labour:",
      "  cps calculate break-even --delta-cost 0.96 \\",
      "    --hourly-rate 150,150,15,15 --minutes 60,15,30,15",
      "",
      "A migration that saves $0.003 and fails 8.0 pp more often, a loss as soon as a",
      "failure costs more than $0.0375:",
      "  cps calculate break-even --delta-cost 0.003 --success 86%%,94%%",
      "",
    })
final class CalculateBreakEvenCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();
  @Mixin private final CalculationOutput output = new CalculationOutput();

  @Option(
      names = "--delta-cost",
      paramLabel = "USD",
      description = "What a task costs more by the dearer arm, without the labour of failures.")
  private @Nullable String deltaCost;

  @Option(
      names = "--success",
      paramLabel = "CHEAPER,DEARER",
      converter = SuccessPair.Converter.class,
      description = "Success rates of both arms.")
  private @Nullable SuccessPair success;

  @ArgGroup(validate = false, heading = "%nLabour; each figure may be several%n")
  private LabourOptions labour = new LabourOptions();

  @Override
  public Integer call() throws WrongInputException, IOException {
    var reader = new FigureReader(names(labour.size()));
    GivenFigures<BigDecimal> usd = reader.required("--delta-cost", deltaCost, FigureKind.USD);
    GivenFigures<BigDecimal> labourUsd = labour.read(reader);
    reader.check();
    var cases = new ArrayList<BreakEven>();
    for (int i = 0; i < reader.size(); i++) {
      cases.add(new BreakEven(usd.at(i, BigDecimal.ZERO), labourUsd.at(i), edge()));
    }
    return output.write(Calculation.ofBreakEven(cases), console);
  }

  private @Nullable Double edge() {
    return success == null ? null : success.second().minus(success.first());
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "figure " + i).toList();
  }
}
