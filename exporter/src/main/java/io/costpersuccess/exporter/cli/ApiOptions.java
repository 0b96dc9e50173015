package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.ApiPrice;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell what an API bills. */
final class ApiOptions {
  @Option(names = "--tokens", paramLabel = "N", description = "Tokens of a request.")
  private @Nullable String tokens;

  @Option(names = "--api-price", paramLabel = "USD", description = "USD for a million tokens.")
  private @Nullable String price;

  /** Reads them; the price of a column may be asked for when nothing was wrong. */
  IntFunction<ApiPrice> read(FigureReader reader) {
    GivenFigures<BigDecimal> each = reader.required("--tokens", tokens, FigureKind.POSITIVE);
    GivenFigures<BigDecimal> usd = reader.required("--api-price", price, FigureKind.USD);
    return column -> new ApiPrice(usd.at(column, BigDecimal.ZERO), each.at(column, BigDecimal.ONE));
  }
}
