package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.TokenCall;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make the cost of a call of its tokens. */
final class TokenOptions {
  @Option(names = "--input-tokens", paramLabel = "N", description = "Input tokens of a call.")
  private @Nullable String inputTokens;

  @Option(names = "--output-tokens", paramLabel = "N", description = "Output tokens of a call.")
  private @Nullable String outputTokens;

  @Option(
      names = "--input-price",
      paramLabel = "USD",
      description = "USD for a million input tokens.")
  private @Nullable String inputPrice;

  @Option(
      names = "--output-price",
      paramLabel = "USD",
      description = "USD for a million output tokens.")
  private @Nullable String outputPrice;

  /** The figures of one call, by column. */
  record Tokens(
      GivenFigures<BigDecimal> input,
      GivenFigures<BigDecimal> output,
      GivenFigures<BigDecimal> inputPrice,
      GivenFigures<BigDecimal> outputPrice) {

    /** The call of a column; null when it was not given in tokens. */
    @Nullable TokenCall at(int column) {
      return isGivenAt(column)
          ? new TokenCall(
              input.at(column, BigDecimal.ZERO),
              output.at(column, BigDecimal.ZERO),
              inputPrice.at(column, BigDecimal.ZERO),
              outputPrice.at(column, BigDecimal.ZERO))
          : null;
    }

    /** Whether any of the four was given. */
    boolean isGivenAt(int column) {
      return all().stream().anyMatch(figures -> figures.isGivenAt(column));
    }

    private List<GivenFigures<BigDecimal>> all() {
      return List.of(input, output, inputPrice, outputPrice);
    }
  }

  /** Reads them; where one is given all four are needed. */
  Tokens read(FigureReader reader) {
    var tokens =
        new Tokens(
            reader.read("--input-tokens", inputTokens, FigureKind.FROM_ZERO),
            reader.read("--output-tokens", outputTokens, FigureKind.FROM_ZERO),
            reader.read("--input-price", inputPrice, FigureKind.USD),
            reader.read("--output-price", outputPrice, FigureKind.USD));
    for (GivenFigures<BigDecimal> figures : tokens.all()) {
      reader.problemWhere(
          column -> tokens.isGivenAt(column) && !figures.isGivenAt(column),
          figures.option(),
          "nothing",
          "a figure: tokens and prices of input and output belong together");
    }
    return tokens;
  }
}
