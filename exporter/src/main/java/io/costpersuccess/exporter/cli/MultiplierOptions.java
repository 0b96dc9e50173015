package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Multipliers;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that multiply the cost of calls. */
final class MultiplierOptions {
  @Option(
      names = "--token-multiplier",
      paramLabel = "X",
      description = "Tokens of this model for the same text, such as 1.3.")
  private @Nullable String tokens;

  @Option(
      names = "--cache-multiplier",
      paramLabel = "X",
      description = "Cost with cached input over cost without, such as 0.4.")
  private @Nullable String cache;

  @Option(
      names = "--batch-multiplier",
      paramLabel = "X",
      description = "Price of a batch over the standard price, such as 0.5.")
  private @Nullable String batch;

  @Option(
      names = "--reasoning-multiplier",
      paramLabel = "X",
      description = "Tokens with reasoning over tokens without, such as 3.")
  private @Nullable String reasoning;

  /** Reads them; the multipliers of a column may be asked for when nothing was wrong. */
  IntFunction<Multipliers> read(FigureReader reader) {
    GivenFigures<BigDecimal> ofTokens =
        reader.read("--token-multiplier", tokens, FigureKind.POSITIVE);
    GivenFigures<BigDecimal> ofCache =
        reader.read("--cache-multiplier", cache, FigureKind.POSITIVE);
    GivenFigures<BigDecimal> ofBatch =
        reader.read("--batch-multiplier", batch, FigureKind.POSITIVE);
    GivenFigures<BigDecimal> ofReasoning =
        reader.read("--reasoning-multiplier", reasoning, FigureKind.POSITIVE);
    return column ->
        new Multipliers(
            ofTokens.at(column, BigDecimal.ONE),
            ofCache.at(column, BigDecimal.ONE),
            ofBatch.at(column, BigDecimal.ONE),
            ofReasoning.at(column, BigDecimal.ONE));
  }
}
