package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.ModelCost;
import io.costpersuccess.exporter.calculate.Multipliers;
import io.costpersuccess.exporter.calculate.Retries;
import io.costpersuccess.exporter.calculate.TokenCall;
import io.costpersuccess.exporter.cli.TokenOptions.Tokens;
import java.math.BigDecimal;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that tell what model calls cost: by the task, by the call, or by the token. */
final class CallOptions {
  private static final String EXPECTED = "one of --model-cost, --call-cost, and tokens with prices";

  @Option(
      names = "--model-cost",
      paramLabel = "USD",
      description = "What all calls of a task cost, without retries.")
  private @Nullable String modelCost;

  @Option(names = "--call-cost", paramLabel = "USD", description = "What one call costs.")
  private @Nullable String callCost;

  @ArgGroup(validate = false)
  private TokenOptions tokens = new TokenOptions();

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Calls or turns of a task, without retries (default: 1).")
  private @Nullable String calls;

  @ArgGroup(validate = false)
  private MultiplierOptions multipliers = new MultiplierOptions();

  @ArgGroup(validate = false)
  private RetryOptions retries = new RetryOptions();

  /** Reads them; the model cost of a column may be asked for when nothing was wrong. */
  IntFunction<ModelCost> read(FigureReader reader) {
    var figures =
        new Figures(
            reader.read("--model-cost", modelCost, FigureKind.USD),
            reader.read("--call-cost", callCost, FigureKind.USD),
            tokens.read(reader),
            reader.read("--calls", calls, FigureKind.POSITIVE));
    reader.problemWhere(column -> figures.waysAt(column) == 0, "--model-cost", "nothing", EXPECTED);
    reader.problemWhere(
        column -> figures.waysAt(column) > 1, "--model-cost", "more than one way", EXPECTED);
    IntFunction<Multipliers> multiplied = multipliers.read(reader);
    IntFunction<Retries> retried = retries.read(reader);
    return column ->
        new ModelCost(
            figures.usdAt(column),
            figures.callsAt(column),
            multiplied.apply(column),
            retried.apply(column),
            figures.tokensAt(column));
  }

  private record Figures(
      GivenFigures<BigDecimal> modelCost,
      GivenFigures<BigDecimal> callCost,
      Tokens tokens,
      GivenFigures<BigDecimal> calls) {

    int waysAt(int column) {
      return (modelCost.isGivenAt(column) ? 1 : 0)
          + (callCost.isGivenAt(column) ? 1 : 0)
          + (tokens.isGivenAt(column) ? 1 : 0);
    }

    BigDecimal callsAt(int column) {
      return calls.at(column, BigDecimal.ONE);
    }

    BigDecimal usdAt(int column) {
      TokenCall call = tokens.at(column);
      BigDecimal each = call == null ? callCost.at(column) : call.usd();
      return each == null ? modelCost.at(column, BigDecimal.ZERO) : each.multiply(callsAt(column));
    }

    @Nullable BigDecimal tokensAt(int column) {
      TokenCall call = tokens.at(column);
      return call == null ? null : call.tokens().multiply(callsAt(column));
    }
  }
}
