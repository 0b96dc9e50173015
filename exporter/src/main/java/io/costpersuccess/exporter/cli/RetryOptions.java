package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Retries;
import io.costpersuccess.exporter.calculate.Share;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell how often calls are made again. */
final class RetryOptions {
  @Option(
      names = "--retries",
      paramLabel = "SHARE",
      description = "Share of the calls that are retried.")
  private @Nullable String share;

  @Option(
      names = "--retry-count",
      paramLabel = "N",
      description = "How often each of those is (default: 1).")
  private @Nullable String count;

  @Option(
      names = "--retry-cost",
      paramLabel = "USD",
      description = "What a retry costs (default: what the call does).")
  private @Nullable String cost;

  /** Reads them; the retries of a column may be asked for when nothing was wrong. */
  IntFunction<Retries> read(FigureReader reader) {
    GivenFigures<Share> retried = reader.read("--retries", share, FigureKind.SHARE);
    GivenFigures<BigDecimal> times = reader.read("--retry-count", count, FigureKind.FROM_ZERO);
    GivenFigures<BigDecimal> usd = reader.read("--retry-cost", cost, FigureKind.USD);
    reader.needs(times, retried);
    reader.needs(usd, retried);
    return column ->
        new Retries(
            retried.at(column, Share.NONE), times.at(column, BigDecimal.ONE), usd.at(column));
  }
}
