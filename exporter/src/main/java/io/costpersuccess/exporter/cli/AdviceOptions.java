package io.costpersuccess.exporter.cli;

import io.costpersuccess.economics.Advisor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that ask for advice on routing. */
final class AdviceOptions {
  private static final long DEFAULT_SEED = 42;

  @Option(
      names = "--advise",
      description = "Also advise which arm the next task of each feature should go to.")
  private boolean advise;

  @Option(
      names = "--max-cost",
      paramLabel = "USD",
      converter = UsdConverter.class,
      description = "With --advise: the most that a task may cost in all.")
  private @Nullable BigDecimal maxCost;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "With --advise: what is drawn from (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + DEFAULT_SEED)
  private long seed = DEFAULT_SEED;

  /**
   * Checks that the options fit together.
   *
   * @throws WrongInputException if a ceiling is given that nothing asks for
   */
  void check() throws WrongInputException {
    if (maxCost != null && !advise) {
      throw new WrongInputException(
          List.of("--max-cost: found no --advise, expected it, as the ceiling is one of advice"));
    }
  }

  boolean isAsked() {
    return advise;
  }

  Advisor advisor() {
    return new Advisor(maxCost, seed);
  }
}
