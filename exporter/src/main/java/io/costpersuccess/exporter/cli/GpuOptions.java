package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.GpuFleet;
import io.costpersuccess.exporter.calculate.Share;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell what self-hosting costs. */
final class GpuOptions {
  private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);
  private static final Share USUAL_USE = new Share(0.7);

  @Option(names = "--gpu-rate", paramLabel = "USD", description = "Lease of a GPU for an hour.")
  private @Nullable String rate;

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = "Hours a month that it is leased (default: 730, which is all).")
  private @Nullable String hours;

  @Option(names = "--gpus", paramLabel = "N", description = "GPUs at least (default: 1).")
  private @Nullable String gpus;

  @Option(
      names = "--gpu-capacity",
      paramLabel = "N",
      description =
          "Requests a month that a GPU serves when it is never idle; tells how many are"
              + " needed. Without it those there are suffice.")
  private @Nullable String capacity;

  @Option(
      names = "--utilisation",
      paramLabel = "SHARE",
      description = "Share of its capacity that can be used (default: 70%%).")
  private @Nullable String utilisation;

  @Option(
      names = "--operations",
      paramLabel = "USD",
      description = "USD a month for people and machines around the GPUs (default: 0).")
  private @Nullable String operations;

  /** Reads them; the fleet of a column may be asked for when nothing was wrong. */
  IntFunction<GpuFleet> read(FigureReader reader) {
    IntFunction<BigDecimal> lease = readLease(reader);
    IntFunction<@Nullable BigDecimal> served = readCapacity(reader);
    GivenFigures<BigDecimal> least = reader.read("--gpus", gpus, FigureKind.WHOLE);
    GivenFigures<BigDecimal> around = reader.read("--operations", operations, FigureKind.USD);
    return column ->
        new GpuFleet(
            least.at(column, BigDecimal.ONE),
            lease.apply(column),
            served.apply(column),
            around.at(column, BigDecimal.ZERO));
  }

  private IntFunction<BigDecimal> readLease(FigureReader reader) {
    GivenFigures<BigDecimal> hourly = reader.required("--gpu-rate", rate, FigureKind.USD);
    GivenFigures<BigDecimal> leased = reader.read("--hours", hours, FigureKind.POSITIVE);
    return column ->
        hourly.at(column, BigDecimal.ZERO).multiply(leased.at(column, HOURS_PER_MONTH));
  }

  private IntFunction<@Nullable BigDecimal> readCapacity(FigureReader reader) {
    GivenFigures<BigDecimal> full = reader.read("--gpu-capacity", capacity, FigureKind.POSITIVE);
    GivenFigures<Share> use = reader.read("--utilisation", utilisation, FigureKind.USE);
    reader.needs(use, full);
    return column -> {
      BigDecimal requests = full.at(column);
      return requests == null ? null : use.at(column, USUAL_USE).of(requests);
    };
  }
}
