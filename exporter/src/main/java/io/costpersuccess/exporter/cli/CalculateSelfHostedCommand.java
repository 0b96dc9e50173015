package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.ApiPrice;
import io.costpersuccess.exporter.calculate.Calculation;
import io.costpersuccess.exporter.calculate.GpuFleet;
import io.costpersuccess.exporter.calculate.HostingCase;
import io.costpersuccess.exporter.calculate.HostingCase.Rates;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps calculate self-hosted}: leased GPUs against an API, by volume. */
@Command(
    name = "self-hosted",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Leased GPUs against an API, for a month, at each volume.",
      "An option takes one figure for all volumes, or one for each, separated by commas.",
      "",
      "A GPU for $1,460.00 a month against an API for $1,000.00, $10,000.00 and",
      "$100,000.00; the GPUs needed at the last cost $10,220.00, 9.8x less:",
      "  cps calculate self-hosted --requests 100000,1000000,10000000 \\",
      "    --tokens 1000 --api-price 10 --gpu-rate 2 \\",
      "    --gpu-capacity 2100000 --utilisation 70%%",
      "",
    })
final class CalculateSelfHostedCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();
  @Mixin private final CalculationOutput output = new CalculationOutput();

  @Option(
      names = "--requests",
      required = true,
      paramLabel = "N,...",
      description = "Requests a month, one figure for each volume.")
  private String requests = "";

  @Option(
      names = "--success",
      paramLabel = "API,SELF-HOSTED",
      converter = SuccessPair.Converter.class,
      description = "Success rates of both.")
  private @Nullable SuccessPair success;

  @ArgGroup(validate = false, heading = "%nAPI%n")
  private ApiOptions api = new ApiOptions();

  @ArgGroup(validate = false, heading = "%nGPUs%n")
  private GpuOptions gpus = new GpuOptions();

  @Override
  public Integer call() throws WrongInputException, IOException {
    var reader = new FigureReader(FigureReader.words(requests));
    GivenFigures<BigDecimal> volumes = reader.read("--requests", requests, FigureKind.POSITIVE);
    IntFunction<ApiPrice> price = api.read(reader);
    IntFunction<GpuFleet> fleet = gpus.read(reader);
    reader.check();
    var cases = new ArrayList<HostingCase>();
    for (int i = 0; i < reader.size(); i++) {
      cases.add(
          new HostingCase(volumes.at(i, BigDecimal.ONE), price.apply(i), fleet.apply(i), rates()));
    }
    return output.write(Calculation.ofHosting(cases), console);
  }

  private @Nullable Rates rates() {
    return success == null ? null : new Rates(success.first(), success.second());
  }
}
